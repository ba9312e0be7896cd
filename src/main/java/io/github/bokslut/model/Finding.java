package io.github.bokslut.model;

/** A thing a person should know about a document, a page or a cell. */
public record Finding(Place place, Severity severity, String code, String message) {
  /** How much it matters. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }
}
