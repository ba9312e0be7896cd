package io.github.bokslut.ingest.image;

import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** From a page image to an upright page with its segments, rules and marks. */
public final class Preparation {
  /** Resolution at which components are looked at and read, pixels per inch. */
  private static final double WORKING_DPI = 300;

  private Preparation() {}

  public static PreparedPage prepare(BufferedImage image, double pixelsPerPoint) {
    double dpi = pixelsPerPoint * 72;
    int factor = Math.max(1, (int) Math.floor(dpi / WORKING_DPI + 0.2));
    GreyImage grey = GreyConversion.of(image, factor);
    dpi /= factor;
    GreyImage flat = Flattening.flatten(grey, dpi);
    double skew = skew(flat, dpi);
    double scale = dpi > 0.9 * WORKING_DPI ? 1 : WORKING_DPI / dpi;
    if (Math.abs(skew) < 0.04) {
      skew = 0;
    }
    GreyImage upright = new Resampler(flat, scale, skew).resample();
    double working = dpi * scale;
    List<Bands.Band> bands = Bands.even(upright, working);
    Bitmap bitmap = Bitmap.below(upright, threshold(upright));
    RuleFinder finder = new RuleFinder(bitmap, working);
    List<RuleFinder.Found> found = new ArrayList<>(finder.takeHorizontal());
    found.addAll(finder.takeVertical());
    Placement placement =
        new Placement(
            upright.width(),
            upright.height(),
            image.getWidth() / pixelsPerPoint,
            image.getHeight() / pixelsPerPoint,
            working / 72,
            skew);
    List<Rule> rules = new ArrayList<>();
    for (RuleFinder.Found f : found) {
      rules.add(new Rule(placement.box(f.left(), f.top(), f.right(), f.bottom()), f.horizontal()));
    }
    Components components = Components.of(bitmap);
    BlobSorter sorter = BlobSorter.sort(components.blobs(), working);
    DashedRules dashed = DashedRules.of(sorter.small(), sorter.height());
    for (RuleFinder.Found f : dashed.rules()) {
      rules.add(new Rule(placement.box(f.left(), f.top(), f.right(), f.bottom()), true));
    }
    List<Mark> marks = new ArrayList<>();
    for (Bands.Band band : bands) {
      RuleFinder.Found area = band.area();
      marks.add(
          new Mark(
              Mark.Kind.BAND,
              placement.box(area.left(), area.top(), area.right(), area.bottom()),
              band.colour()));
    }
    for (Blob b : sorter.graphics()) {
      marks.add(
          new Mark(
              Mark.Kind.GRAPHIC,
              placement.box(b.left(), b.top(), b.right(), b.bottom()),
              Mark.Colour.BLACK));
    }
    List<Segment> segments =
        new Segmenter(sorter.letters(), dashed.rest(), sorter.height()).segments();
    return new PreparedPage(
        upright,
        working,
        skew,
        sorter.height(),
        segments,
        rules,
        marks,
        bands.stream().filter(Bands.Band::inverted).map(Bands.Band::blob).toList(),
        placement,
        new SegmentPainter(upright, components, working));
  }

  private static double skew(GreyImage flat, double dpi) {
    Components components = Components.of(Bitmap.below(flat, threshold(flat)));
    return SkewFinder.degrees(BlobSorter.sort(components.blobs(), dpi).letters(), dpi / 100);
  }

  /** Otsu's threshold, kept between what can be ink and what can be paper. */
  static int threshold(GreyImage image) {
    int[] histogram = new int[256];
    for (byte b : image.pixels()) {
      histogram[b & 0xff]++;
    }
    return Math.max(110, Math.min(185, Otsu.threshold(histogram)));
  }
}
