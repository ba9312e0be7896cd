package io.github.bokslut.model;

import java.util.List;

/**
 * An identity that a cell takes part in and that holds.
 *
 * @param identity kind of identity: {@code variance}, {@code change}, {@code sum}, {@code chain} …
 * @param sentence the identity with its numbers, readable by a person
 * @param places the cells it joins
 */
public record Proof(String identity, String sentence, List<Place> places) {
  public Proof {
    places = List.copyOf(places);
  }
}
