package io.github.bokslut.ingest;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Rule;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;

/** Collects painted paths of a page and tells table rules, bands and circles among them. */
final class PathCollector {
  private static final double MAX_RULE_THICKNESS = 3;
  private static final double MIN_RULE_LENGTH = 8;
  private static final int MAX_SHAPES = 50_000;

  /** One subpath: its bounds in points as seen, its straight sides, whether it has curves. */
  private static final class Subpath {
    final List<double[]> sides = new ArrayList<>();
    double startX;
    double startY;
    boolean curved;
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;

    void include(double x, double y) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }

  private final PageGeometry geometry;
  private final List<Subpath> subpaths = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Point2D.Double current = new Point2D.Double();
  private int segments;
  private int painted;

  PathCollector(PageGeometry geometry) {
    this.geometry = geometry;
  }

  List<Rule> rules() {
    return RuleJoiner.join(rules);
  }

  List<Mark> marks() {
    return marks;
  }

  int painted() {
    return painted;
  }

  Point2D current() {
    return new Point2D.Double(current.x, current.y);
  }

  void moveTo(double x, double y) {
    current.setLocation(x, y);
    if (segments < MAX_SHAPES) {
      Subpath path = new Subpath();
      Point2D seen = seen(x, y);
      path.startX = seen.getX();
      path.startY = seen.getY();
      path.include(path.startX, path.startY);
      subpaths.add(path);
      segments++;
    }
  }

  void lineTo(double x, double y) {
    Point2D from = seen(current.x, current.y);
    Point2D to = seen(x, y);
    current.setLocation(x, y);
    if (!subpaths.isEmpty() && segments < MAX_SHAPES) {
      Subpath path = subpaths.get(subpaths.size() - 1);
      path.include(to.getX(), to.getY());
      path.sides.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
      segments++;
    }
  }

  void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) {
    current.setLocation(x3, y3);
    if (!subpaths.isEmpty()) {
      Subpath path = subpaths.get(subpaths.size() - 1);
      path.curved = true;
      for (Point2D p : List.of(seen(x1, y1), seen(x2, y2), seen(x3, y3))) {
        path.include(p.getX(), p.getY());
      }
    }
  }

  void close() {
    if (!subpaths.isEmpty()) {
      Subpath path = subpaths.get(subpaths.size() - 1);
      Point2D from = seen(current.x, current.y);
      path.sides.add(new double[] {from.getX(), from.getY(), path.startX, path.startY});
    }
  }

  void clear() {
    subpaths.clear();
    segments = 0;
  }

  void shaded() {
    painted++;
  }

  void stroke(PDGraphicsState state) {
    painted++;
    double width = Math.min(MAX_RULE_THICKNESS, Math.max(0.25, state.getLineWidth()));
    for (Subpath path : subpaths) {
      for (double[] side : path.sides) {
        rule(
            Math.min(side[0], side[2]),
            Math.min(side[1], side[3]),
            Math.max(side[0], side[2]),
            Math.max(side[1], side[3]),
            width);
      }
    }
    clear();
  }

  void fill(PDGraphicsState state) {
    painted++;
    for (Subpath path : subpaths) {
      double width = path.right - path.left;
      double height = path.bottom - path.top;
      if (Math.min(width, height) <= MAX_RULE_THICKNESS) {
        if (luminance(state) < 0.9) {
          rule(path.left, path.top, path.right, path.bottom, 0);
        }
      } else {
        mark(path, width, height, state);
      }
    }
    clear();
  }

  private void rule(double left, double top, double right, double bottom, double thickness) {
    Box on = geometry.onPage(new Rectangle2D.Double(left, top, right - left, bottom - top));
    boolean flat = bottom - top <= MAX_RULE_THICKNESS && on.width() >= MIN_RULE_LENGTH;
    boolean steep = right - left <= MAX_RULE_THICKNESS && on.height() >= MIN_RULE_LENGTH;
    if ((flat || steep) && Double.isFinite(left + top) && rules.size() < MAX_SHAPES) {
      double x = flat ? on.x() : on.x() - thickness / 2;
      double y = flat ? on.y() - thickness / 2 : on.y();
      double w = flat ? on.width() : Math.max(on.width(), thickness);
      double h = flat ? Math.max(on.height(), thickness) : on.height();
      rules.add(new Rule(new Box(x, y, w, h), flat));
    }
  }

  private void mark(Subpath path, double width, double height, PDGraphicsState state) {
    Box on = geometry.onPage(new Rectangle2D.Double(path.left, path.top, width, height));
    boolean wholePage = on.width() * on.height() > 0.8 * geometry.width() * geometry.height();
    if (on.width() < 4 || on.height() < 4 || wholePage || marks.size() >= 2_000) {
      return;
    }
    Mark.Colour colour = colour(state);
    boolean round = path.curved && Math.abs(width - height) < 0.15 * height && height < 60;
    if (round) {
      marks.add(new Mark(Mark.Kind.CIRCLE, on, colour));
    } else if (!path.curved && colour != Mark.Colour.WHITE && on.width() > on.height()) {
      marks.add(new Mark(Mark.Kind.BAND, on, colour));
    }
  }

  private Point2D seen(double x, double y) {
    return geometry.toPage().transform(new Point2D.Double(x, y), null);
  }

  /** Relative luminance of the fill, 0 black to 1 white; 0 for patterns. */
  static double luminance(PDGraphicsState state) {
    int rgb = rgb(state);
    return (0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF)) / 255;
  }

  private static int rgb(PDGraphicsState state) {
    PDColor color = state.getNonStrokingColor();
    if (color == null || color.getColorSpace() instanceof PDPattern) {
      return 0;
    }
    try {
      return color.toRGB();
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  private static Mark.Colour colour(PDGraphicsState state) {
    int rgb = rgb(state);
    return ColourClass.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
