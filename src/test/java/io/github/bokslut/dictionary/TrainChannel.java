package io.github.bokslut.dictionary;

import java.awt.Font;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Learns what the English model makes of Swedish print: prints own text in many fonts, sizes and
 * resolutions, reads it, aligns and counts.
 *
 * <p>{@code TrainChannel WORK_FOLDER TEXT,TEXT… FONT,FONT… PRIOR.csv CHANNEL.csv} writes the
 * channel, {@code TrainChannel WORK_FOLDER TEXT,TEXT… FONT,FONT… --test PRINTED.txt READ.txt} the
 * text as printed and as read, token for token; run by {@code scripts/train-channel}.
 */
final class TrainChannel {
  private static final int[] RESOLUTIONS = {150, 200, 300};
  private static final double[] SIZES = {9, 10, 11, 12};
  private static final int LINES = 40;
  private static final int ROUNDS = 3;

  /** How much of the channel is the prior: what scans show and clean print does not. */
  private static final double PRIOR_SHARE = 0.15;

  private final PrintAndRead press;
  private final LetterConfusions confusions = new LetterConfusions();
  private final List<String> printed = new ArrayList<>();
  private final List<String> read = new ArrayList<>();

  private TrainChannel(PrintAndRead press) {
    this.press = press;
  }

  public static void main(String[] args) throws IOException {
    Files.createDirectories(Path.of(args[0]));
    TrainChannel trainer = new TrainChannel(new PrintAndRead(Path.of(args[0])));
    List<String> words = new ArrayList<>();
    for (String file : args[1].split(",", -1)) {
      words.addAll(
          List.of(
              Files.readString(Path.of(file), StandardCharsets.UTF_8).strip().split("\\s+", -1)));
    }
    String[] fonts = args[2].split(",", -1);
    if (args[3].equals("--test")) {
      trainer.run(words, fonts, fonts.length);
      Files.write(Path.of(args[4]), trainer.printed, StandardCharsets.UTF_8);
      Files.write(Path.of(args[5]), trainer.read, StandardCharsets.UTF_8);
    } else {
      trainer.run(words, fonts, ROUNDS);
      List<String> prior = Files.readAllLines(Path.of(args[3]), StandardCharsets.UTF_8);
      Files.write(
          Path.of(args[4]), trainer.confusions.table(prior, PRIOR_SHARE), StandardCharsets.UTF_8);
    }
  }

  /** Prints the words {@code rounds} times, the fonts, sizes and resolutions taking turns. */
  private void run(List<String> words, String[] fonts, int rounds) throws IOException {
    int page = 0;
    for (int round = 0; round < rounds; round++) {
      int next = 0;
      while (next < words.size()) {
        int turn = page++;
        Font font = PrintAndRead.font(Path.of(fonts[turn % fonts.length]));
        int dpi = RESOLUTIONS[(turn / fonts.length + round) % RESOLUTIONS.length];
        double size = SIZES[(turn + round) % SIZES.length];
        int end = Math.min(words.size(), next + 13 * LINES);
        List<String> lines = PrintAndRead.lines(words.subList(next, end), font, size);
        List<String> used = lines.subList(0, Math.min(LINES, lines.size()));
        for (String line : used) {
          next += line.split(" ", -1).length;
        }
        compare(used, press.read(used, font, size, dpi, turn));
      }
    }
    System.err.println("pages " + page + " lines kept " + printed.size());
  }

  private void compare(List<String> lines, List<String> seen) {
    if (lines.size() != seen.size()) {
      System.err.println("printed " + lines.size() + " lines, read " + seen.size());
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      String[] p = lines.get(i).split(" ", -1);
      String[] r = seen.get(i).split("\\s+", -1);
      if (p.length == r.length) {
        printed.add(lines.get(i));
        read.add(String.join(" ", r));
        for (int w = 0; w < p.length; w++) {
          confusions.add(p[w], r[w]);
        }
      }
    }
  }
}
