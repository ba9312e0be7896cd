package io.github.bokslut.model;

/** When to read a page's image instead of its text layer. */
public enum OcrMode {
  /** Only where the text layer cannot be trusted. */
  AUTO,
  ALWAYS,
  NEVER
}
