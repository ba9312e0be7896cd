package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.wire.PageCodec;
import java.util.List;
import java.util.Optional;

/** A page as a worker read it, with its picture where one was wanted and there is one. */
record SeenPage(Page page, Optional<PagePicture> picture) {
  /** The message that carries a page and its picture. */
  static Frame frame(PageSource.Seen seen, PageCodec codec) {
    String page = codec.write(List.of(seen.page()));
    return seen.picture()
        .map(p -> new Frame(Frame.Kind.PICTURED, head(p) + '\n' + page))
        .orElseGet(() -> new Frame(Frame.Kind.READ, page));
  }

  private static String head(PagePicture picture) {
    Box area = picture.area();
    return area.x()
        + " "
        + area.y()
        + " "
        + area.width()
        + " "
        + area.height()
        + " "
        + picture.jpeg();
  }

  /**
   * What a worker's answer holds.
   *
   * @throws IllegalArgumentException when the answer is damaged
   */
  static SeenPage of(Frame answer, PageCodec codec) {
    String text = answer.text();
    if (answer.kind() != Frame.Kind.PICTURED) {
      return new SeenPage(codec.read(text).get(0), Optional.empty());
    }
    int end = text.indexOf('\n');
    String[] parts = text.substring(0, Math.max(0, end)).split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("a picture's message has " + parts.length + " parts");
    }
    Box area =
        new Box(
            Double.parseDouble(parts[0]),
            Double.parseDouble(parts[1]),
            Double.parseDouble(parts[2]),
            Double.parseDouble(parts[3]));
    return new SeenPage(
        codec.read(text.substring(end + 1)).get(0), Optional.of(new PagePicture(area, parts[4])));
  }
}
