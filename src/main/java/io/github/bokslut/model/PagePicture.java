package io.github.bokslut.model;

import java.util.regex.Pattern;

/**
 * A small picture of a page, for a person who looks at what was found on it; nothing is read from
 * it.
 *
 * @param area the part of the page it shows, points, with the page turned upright
 * @param jpeg a grey JPEG file in Base64
 */
public record PagePicture(Box area, String jpeg) {
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

  public PagePicture {
    if (!area.known() || !BASE64.matcher(jpeg).matches()) {
      throw new IllegalArgumentException("a picture needs a place and Base64 text");
    }
  }
}
