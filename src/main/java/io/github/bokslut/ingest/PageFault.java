package io.github.bokslut.ingest;

/** Why one page cannot be read, or not completely; becomes a finding on the page. */
final class PageFault extends Exception {
  private static final long serialVersionUID = 1L;

  PageFault(String message) {
    super(message);
  }

  PageFault(String message, Throwable cause) {
    super(message, cause);
  }
}
