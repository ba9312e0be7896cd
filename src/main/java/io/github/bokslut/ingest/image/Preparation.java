package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.util.ArrayList;
import java.util.List;

/** From an evenly lit page to an upright one with its segments, rules and marks. */
public final class Preparation {
  /** Resolution at which components are looked at and read, pixels per inch. */
  private static final double WORKING_DPI = 300;

  private final SparseImage upright;
  private final double dpi;
  private final Placement placement;
  private final List<RuleFinder.Found> found = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  private Preparation(FlatPage page) {
    double skew = page.skew();
    double scale = page.scaleTo(WORKING_DPI);
    upright = new Resampler(page.image(), scale, skew).resample();
    dpi = page.dpi() * scale;
    placement =
        new Placement(
            upright.width(),
            upright.height(),
            page.widthPoints(),
            page.heightPoints(),
            dpi / 72,
            skew);
  }

  public static PreparedPage prepare(FlatPage page) {
    return new Preparation(page).run();
  }

  private PreparedPage run() {
    List<Bands.Band> bands = Bands.even(upright, dpi);
    int threshold = Otsu.inkThreshold(upright);
    Components components = components(threshold);
    BlobSorter sorter = BlobSorter.sort(components.blobs(), dpi);
    Stamps finder = new Stamps(upright.image(), components, sorter.letters(), dpi, threshold);
    List<RuleFinder.Found> stamps = finder.erase(sorter.graphics(), found);
    if (!stamps.isEmpty()) {
      rules.clear();
      found.clear();
      components = components(threshold);
      sorter = BlobSorter.sort(components.blobs(), dpi);
    }
    sorter = sorter.withPenStrokes();
    for (RuleFinder.Found stamp : stamps) {
      marks.add(new Mark(Mark.Kind.STAMP, box(stamp), Mark.Colour.LIGHT_GREY));
    }
    DashedRules dashed = DashedRules.of(sorter.small(), sorter.height());
    add(dashed.rules());
    for (Bands.Band band : bands) {
      marks.add(new Mark(Mark.Kind.BAND, box(band.area()), band.colour()));
    }
    List<Blob> drawings =
        Graphics.withoutEdges(sorter.graphics(), upright.width(), upright.height());
    for (Blob blob : Graphics.join(drawings)) {
      marks.add(
          new Mark(
              Mark.Kind.GRAPHIC,
              placement.box(blob.left(), blob.top(), blob.right(), blob.bottom()),
              Mark.Colour.BLACK));
    }
    return new PreparedPage(
        upright.image(),
        dpi,
        placement.skew(),
        sorter.height(),
        new Segmenter(sorter.letters(), dashed.rest(), found, sorter.height()).segments(),
        UprightText.find(sorter.letters(), dashed.rest(), sorter.height()),
        sorter.specks(),
        rules,
        marks,
        bands.stream().filter(Bands.Band::inverted).map(Bands.Band::blob).toList(),
        placement,
        new SegmentPainter(upright.image(), components, dpi));
  }

  /** The components of the page without its rules, which are noted. */
  private Components components(int threshold) {
    Bitmap bitmap = Bitmap.below(upright, threshold);
    RuleFinder finder = new RuleFinder(bitmap, dpi);
    add(finder.takeHorizontal());
    add(finder.takeVertical());
    return Components.of(bitmap);
  }

  private void add(List<RuleFinder.Found> more) {
    found.addAll(more);
    for (RuleFinder.Found rule : more) {
      rules.add(new Rule(box(rule), rule.horizontal()));
    }
  }

  private io.github.bokslut.model.Box box(RuleFinder.Found area) {
    return placement.box(area.left(), area.top(), area.right(), area.bottom());
  }
}
