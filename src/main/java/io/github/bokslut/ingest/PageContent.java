package io.github.bokslut.ingest;

import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.util.List;

/**
 * What a PDF page paints, found without decoding an image.
 *
 * @param strokes number of paths painted
 * @param faults what could not be understood, one sentence each
 */
record PageContent(
    List<Glyph> glyphs,
    List<PlacedImage> images,
    List<Rule> rules,
    List<Mark> marks,
    int strokes,
    List<String> faults) {
  PageContent {
    glyphs = List.copyOf(glyphs);
    images = List.copyOf(images);
    rules = List.copyOf(rules);
    marks = List.copyOf(marks);
    faults = List.copyOf(faults);
  }

  List<Glyph> visibleGlyphs() {
    return glyphs.stream().filter(g -> g.visible() && !g.blank()).toList();
  }
}
