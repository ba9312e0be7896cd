package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Page;

/** An opened document whose pages can be read in any order; one thread at a time. */
public interface PageSource extends AutoCloseable {
  /** How many pages it has, at least 1. */
  int pageCount();

  /**
   * Reads one page. What goes wrong on the page is a finding on the page returned, never a silent
   * blank.
   *
   * @param number from 1 to {@link #pageCount}
   * @throws ExtractionException only when the document as a whole has become unusable
   */
  Page page(int number) throws ExtractionException;

  @Override
  void close();
}
