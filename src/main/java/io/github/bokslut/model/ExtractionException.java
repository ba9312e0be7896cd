package io.github.bokslut.model;

/** A source that cannot be used at all: what happened, and what to do about it. */
public final class ExtractionException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why a source cannot be used. */
  public enum Reason {
    NOT_FOUND,
    NOT_READABLE,
    EMPTY,
    NOT_A_DOCUMENT,
    ENCRYPTED,
    NO_PAGES,
    DAMAGED,
    TOO_LARGE,
    UNSUPPORTED,
    MODEL_MISSING,
    OUTPUT_NOT_WRITABLE,
    /** Another run is writing to the same folder. */
    OUTPUT_BUSY,
    TIMED_OUT,
    INTERNAL
  }

  private final Reason reason;
  private final String remedy;

  public ExtractionException(Reason reason, String message, String remedy) {
    super(message);
    this.reason = reason;
    this.remedy = remedy;
  }

  public ExtractionException(Reason reason, String message, String remedy, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.remedy = remedy;
  }

  public Reason reason() {
    return reason;
  }

  /** One sentence that says what the user can do. */
  public String remedy() {
    return remedy;
  }

  /** What happened and what to do, in one line. */
  public String sentence() {
    String message = String.valueOf(getMessage()).strip();
    boolean ended = message.endsWith(".") || message.endsWith("!") || message.endsWith("?");
    String all = remedy.isBlank() ? message : message + (ended ? " " : ". ") + remedy;
    return all.replaceAll("\\s+", " ").strip();
  }
}
