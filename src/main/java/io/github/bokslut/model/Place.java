package io.github.bokslut.model;

import java.util.Comparator;

/**
 * Where in a document something is: page, table, row, column, each from 1; 0 means not that fine.
 */
public record Place(int page, int table, int row, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::page)
          .thenComparingInt(Place::table)
          .thenComparingInt(Place::row)
          .thenComparingInt(Place::column);

  public static final Place DOCUMENT = new Place(0, 0, 0, 0);

  public static Place ofPage(int page) {
    return new Place(page, 0, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
