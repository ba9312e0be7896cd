package io.github.bokslut.normalise;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the normalisation stage.
 *
 * @param repair false leaves text as read
 * @param words a word list of the user's, one word a line, counted as right
 */
public record NormaliseSettings(boolean repair, Optional<Path> words) {
  public static final NormaliseSettings DEFAULT = new NormaliseSettings(true, Optional.empty());
}
