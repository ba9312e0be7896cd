package io.github.bokslut.normalise;

import io.github.bokslut.dictionary.Channel;
import io.github.bokslut.dictionary.CharModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spells words that no list knows by what letters usually follow each other: a beam search. */
final class UnknownWords {
  /** The log probability that a word of running text is in no list and no compound of the lists. */
  static final double UNKNOWN = -4.6;

  private static final int BEAM = 24;
  private static final double RARE = -3.2;

  private record Path(String text, int at, double channel, double letters) {
    double score() {
      return channel + letters;
    }
  }

  private final CharModel chars;
  private final Channel channel;

  UnknownWords(CharModel chars, Channel channel) {
    this.chars = chars;
    this.channel = channel;
  }

  double logProb(String lower) {
    return UNKNOWN + chars.logProb(lower);
  }

  /** The best spellings of a lower-case string as read, with the channel's share of the score. */
  Map<String, Double> spell(String read) {
    List<List<Path>> beams = new ArrayList<>();
    for (int i = 0; i <= read.length(); i++) {
      beams.add(new ArrayList<>());
    }
    beams.get(0).add(new Path(CharModel.WORD_START, 0, 0, 0));
    for (int at = 0; at < read.length(); at++) {
      for (Path path : best(beams.get(at))) {
        extend(beams, path, read, String.valueOf(read.charAt(at)), 1, 0);
        for (Channel.Confusion confusion : channel.startingWith(read.charAt(at))) {
          if ((confusion.bare() || confusion.logProb() > RARE)
              && read.startsWith(confusion.read(), at)) {
            extend(
                beams,
                path,
                read,
                confusion.printed(),
                confusion.read().length(),
                confusion.logProb());
          }
        }
      }
    }
    Map<String, Double> result = new LinkedHashMap<>();
    for (Path path : best(beams.get(read.length()))) {
      result.putIfAbsent(path.text().substring(1), path.channel());
    }
    return result;
  }

  private void extend(
      List<List<Path>> beams, Path path, String read, String letters, int length, double cost) {
    double log = path.letters();
    String text = path.text();
    for (int i = 0; i < letters.length(); i++) {
      text += letters.charAt(i);
      log += chars.step(text, text.length() - 1);
    }
    int to = path.at() + length;
    if (to <= read.length()) {
      beams.get(to).add(new Path(text, to, path.channel() + cost, log));
    }
  }

  private static List<Path> best(List<Path> paths) {
    paths.sort(Comparator.comparingDouble(p -> -p.score()));
    return paths.subList(0, Math.min(BEAM, paths.size()));
  }
}
