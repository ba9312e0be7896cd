package io.github.bokslut.pipeline;

import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import java.util.List;
import java.util.Map;

/**
 * The chosen pages of an input as read.
 *
 * @param pictures by page number, where they were wanted; not every page has one
 */
record ReadDocument(List<Page> pages, Map<Integer, PagePicture> pictures) {
  ReadDocument {
    pages = List.copyOf(pages);
    pictures = Map.copyOf(pictures);
  }

  /** Pages without pictures. */
  static ReadDocument of(List<Page> pages) {
    return new ReadDocument(pages, Map.of());
  }
}
