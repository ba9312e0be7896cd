package io.github.bokslut.normalise;

import io.github.bokslut.model.Line;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Decides the words of one page. */
final class PageSpeller {
  /** A word changes when the new spelling is better by so many nats. */
  private static final double MARGIN = 0.8;

  /** The same where Swedish letters are there and the word is unknown. */
  private static final double NARROW_MARGIN = 6;

  /** The confidence from which a decision teaches the channel. */
  private static final double SURE = 0.9;

  private final Speller speller;
  private final Gate gate;
  private final Page page;
  private final List<List<Word>> decided = new ArrayList<>();
  private final List<Repair> repairs = new ArrayList<>();
  private final List<Decision> sure = new ArrayList<>();

  /** A word decided with confidence. */
  private record Decision(String decided, String read) {}

  PageSpeller(Speller speller, Gate gate, Page page) {
    this.speller = speller;
    this.gate = gate;
    this.page = page;
  }

  Page spell() {
    List<List<String>> texts = new ArrayList<>();
    for (Line line : page.lines()) {
      texts.add(line.words().stream().map(Word::text).toList());
      decided.add(new ArrayList<>(line.words()));
    }
    for (Passage passage : Passages.of(page, texts)) {
      spell(passage);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < page.lines().size(); i++) {
      Line line = page.lines().get(i);
      lines.add(new Line(decided.get(i), line.box(), line.printed()));
    }
    return page.with(lines, repairs);
  }

  /** Counts what became of the letters in the words decided with confidence; how many words. */
  int count(LetterCounts counts) {
    sure.forEach(d -> counts.add(d.decided(), d.read()));
    return sure.size();
  }

  private void spell(Passage passage) {
    Lattice lattice = new Lattice(speller, gate);
    lattice.add(passage);
    List<Decoder.Choice> choices =
        new Decoder(speller.dictionary().languageModel()).decode(lattice.places());
    for (int i = 0; i < choices.size(); i++) {
      Spelling chosen = lattice.places().get(i).get(choices.get(i).option());
      if (choices.get(i).confidence() > SURE && chosen.kind() == Spelling.Kind.LEXICON) {
        sure.add(new Decision(chosen.text(), lattice.asRead(i)));
      }
    }
    for (int i = 0; i < passage.words().size(); i++) {
      Passage.WordAt at = passage.words().get(i);
      StringBuilder text = new StringBuilder();
      double confidence = 1;
      for (Lattice.Piece piece : lattice.words().get(i)) {
        if (piece.place() < 0) {
          text.append(piece.literal());
        } else {
          Decoder.Choice choice = choices.get(piece.place());
          text.append(half(lattice, piece, choice));
          confidence = Math.min(confidence, choice.confidence());
        }
      }
      decide(at, text.toString(), confidence);
    }
  }

  private String half(Lattice lattice, Lattice.Piece piece, Decoder.Choice choice) {
    List<Spelling> options = lattice.places().get(piece.place());
    Spelling chosen = accepted(options, lattice.asRead(piece.place()), choice);
    String text = chosen.text();
    return switch (piece.half()) {
      case WHOLE -> text;
      case BEFORE_CUT -> text.substring(0, Math.max(0, chosen.cut()));
      case AFTER_CUT -> text.substring(Math.max(0, chosen.cut()));
    };
  }

  /** The chosen spelling, unless it does not beat the word as read by the margin. */
  private Spelling accepted(List<Spelling> options, String read, Decoder.Choice choice) {
    Spelling chosen = options.get(choice.option());
    if (chosen.text().equals(read)) {
      return chosen;
    }
    double margin = gate == Gate.OPEN ? MARGIN : NARROW_MARGIN;
    boolean founded = gate == Gate.OPEN || chosen.kind() == Spelling.Kind.LEXICON;
    for (int i = 0; i < options.size(); i++) {
      Spelling self = options.get(i);
      if (self.text().equals(read)
          && (chosen.cut() < 0) == (self.cut() < 0)
          && (!founded || choice.margin(i) < margin)) {
        return self;
      }
    }
    return chosen;
  }

  private void decide(Passage.WordAt at, String text, double confidence) {
    if (text.equals(at.text())) {
      return;
    }
    WordRule rule = WordRule.of(at.text(), text, gate);
    List<Word> line = decided.get(at.line());
    line.set(at.word(), line.get(at.word()).decided(text, confidence));
    repairs.add(
        new Repair(
            Place.ofPage(page.number()), rule.code(), at.text(), text, rule.reason(), confidence));
  }
}
