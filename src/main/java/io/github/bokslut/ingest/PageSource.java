package io.github.bokslut.ingest;

import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import java.util.Optional;

/** An opened document whose pages can be read in any order; one thread at a time. */
public interface PageSource extends AutoCloseable {
  /** A page as read and, where its source has one, its picture. */
  record Seen(Page page, Optional<PagePicture> picture) {}

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

  /**
   * Reads one page like {@link #page} and gives its picture too, upright as its boxes are; text and
   * other programs' words have none.
   */
  default Seen seen(int number) throws ExtractionException {
    return new Seen(page(number), Optional.empty());
  }

  @Override
  void close();
}
