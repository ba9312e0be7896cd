package io.github.bokslut.dictionary;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/** The dictionaries for Swedish text that come with the program. */
public final class SwedishDictionary {
  private static final String FOLDER = "/io/github/bokslut/dictionaries/";

  /** Loads on first use, once. */
  private static final class Holder {
    static final SwedishDictionary SHARED = load();
  }

  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private final Lexicon lexicon;
  private final LanguageModel languageModel;
  private final CharModel charModel;
  private final Channel channel;

  SwedishDictionary(
      Lexicon lexicon, LanguageModel languageModel, CharModel charModel, Channel channel) {
    this.lexicon = lexicon;
    this.languageModel = languageModel;
    this.charModel = charModel;
    this.channel = channel;
  }

  /** The one instance of this program. */
  public static SwedishDictionary shared() {
    return Holder.SHARED;
  }

  /** This dictionary with other words and another language model, to compare models. */
  SwedishDictionary with(Lexicon words, LanguageModel model) {
    return new SwedishDictionary(words, model, charModel, channel);
  }

  public Lexicon lexicon() {
    return lexicon;
  }

  public LanguageModel languageModel() {
    return languageModel;
  }

  public CharModel charModel() {
    return charModel;
  }

  public Channel channel() {
    return channel;
  }

  /** Unpacking is most of the work: the files are unpacked side by side. */
  private static SwedishDictionary load() {
    CompletableFuture<LanguageModel> words =
        CompletableFuture.supplyAsync(() -> read("language-model.bin.gz", LanguageModel::read));
    CompletableFuture<CharModel> characters =
        CompletableFuture.supplyAsync(() -> read("char-model.bin.gz", CharModel::read));
    Lexicon lexicon =
        new Lexicon(
            List.of(
                read("lexicon-dsso.bin.gz", Lexicon.Part::read),
                read("lexicon-names.bin.gz", Lexicon.Part::read)));
    return new SwedishDictionary(
        lexicon, words.join(), characters.join(), Channel.parse(lines("channel.csv")));
  }

  private static List<String> lines(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + name + " is damaged", e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = SwedishDictionary.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("dictionary " + FOLDER + name + " is not in this build");
    }
    return in;
  }

  private static <T> T read(String name, Reader<T> reader) {
    try (InputStream raw = open(name)) {
      return reader.read(
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)));
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + name + " is damaged", e);
    }
  }
}
