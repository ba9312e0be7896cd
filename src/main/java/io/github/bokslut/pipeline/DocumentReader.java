package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;

/** Reads the chosen pages of inputs; the seam behind which pages are read in other processes. */
interface DocumentReader extends AutoCloseable {
  /**
   * @return the pages in order; what went wrong on one is a finding on it
   * @throws ExtractionException when the input as a whole gives nothing
   */
  ReadDocument read(Input input, Progress progress) throws ExtractionException;

  @Override
  void close();
}
