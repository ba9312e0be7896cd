package io.github.bokslut.model;

/** Something on the page that is not text: a filled band, a coloured circle, a picture or chart. */
public record Mark(Kind kind, Box box, Colour colour) {
  /** What the mark is. */
  public enum Kind {
    /** A filled rectangle behind text: a header band, a zebra stripe. */
    BAND,
    /** A filled or open circle, as used for assessments. */
    CIRCLE,
    /** A connected drawing: chart, logo, signature, photograph; a stamp as dark as the print. */
    GRAPHIC,
    /** Where a stamp was taken off the print beneath, which may have suffered. */
    STAMP,
    /** Ink as large as a digit that no reader made anything of. */
    UNREAD,
    /** Two numbers with a bar between that may be the minus of either. */
    SIGN
  }

  /** Colour class of the mark. */
  public enum Colour {
    RED,
    YELLOW,
    GREEN,
    BLUE,
    LIGHT_GREY,
    DARK_GREY,
    BLACK,
    WHITE,
    OTHER
  }
}
