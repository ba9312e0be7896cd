package io.github.bokslut.model;

import java.util.List;

/**
 * One way to cut a printed row of plain text into label, note and cells.
 *
 * @param cost nats; 0 for the most natural cut
 */
public record Segmentation(String label, String note, List<Cell> cells, double cost) {
  public Segmentation {
    cells = List.copyOf(cells);
  }
}
