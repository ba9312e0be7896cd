package io.github.bokslut.benchmark;

import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.IngestSettings;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.Candidate;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Engine;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Reading;
import io.github.bokslut.normalise.NormaliseSettings;
import io.github.bokslut.normalise.Normaliser;
import io.github.bokslut.reconcile.Reconciler;
import io.github.bokslut.structure.Structurer;
import io.github.bokslut.wire.PageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one number, one page of damaged Swedish and one document's arithmetic cost. Run by {@code
 * scripts/bench-micro}, in the project's folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MicroBenchmarks {
  private static final String DAMAGED =
      """
      Namndens kostnader ar lagre an budgeterat. Orsaken ar att tva tjanster inte har
      tillsatts under varen och att larmedel kops in forst i host. Intakterna fran avgifter
      beraknas bli nagot hogre, framst for att fler barn an vantat gar i forskolan.
      For aret som helhet prognostiseras ett overskott. Atgarder for en budget i balans
      beslutades i juni och foljs upp manadsvis av forvaltningen.
      """;

  private NumberGrammar grammar = NumberGrammar.load();
  private List<Reading> clear = List.of();
  private List<Reading> doubtful = List.of();
  private Normaliser normaliser = new Normaliser(NormaliseSettings.DEFAULT);
  private List<Page> prose = List.of();
  private Reconciler reconciler = new Reconciler();
  private Document statements = new Structurer().structure(List.of());

  @Setup
  public void prepare() throws IOException, ExtractionException {
    clear = readings("-227 242", "-227 242");
    doubtful = readings("227 2A2", "22 7242,");
    prose = pages(DAMAGED);
    try (InputStream in =
        new GZIPInputStream(
            Files.newInputStream(Path.of("fixtures", "rakenskaper.pages.json.gz")))) {
      statements = new Structurer().structure(normaliser.normalise(new PageCodec().read(in)));
    }
  }

  private static List<Reading> readings(String ppocr, String tesseract) {
    return List.of(
        new Reading(ppocr, 0.95, Engine.PPOCR), new Reading(tesseract, 0.9, Engine.TESSERACT));
  }

  private static List<Page> pages(String text) throws IOException, ExtractionException {
    Path file = Files.createTempFile("bench", ".txt");
    try {
      Files.writeString(file, text);
      try (Ingest ingest = new Ingest(IngestSettings.DEFAULT);
          PageSource source = ingest.open(file)) {
        return List.of(source.page(1));
      }
    } finally {
      Files.delete(file);
    }
  }

  /** A number on whose reading both engines agree. */
  @Benchmark
  public List<Candidate> numberAgreed() {
    return grammar.candidates(clear, Ink.UNSEEN);
  }

  /** A number that the engines read differently. */
  @Benchmark
  public List<Candidate> numberDisputed() {
    return grammar.candidates(doubtful, Ink.UNSEEN);
  }

  /** Five lines of prose without their rings and dots. */
  @Benchmark
  public List<Page> swedishRepair() {
    return normaliser.normalise(prose);
  }

  /** All tables of the two pages of {@code fixtures/rakenskaper.pdf}. */
  @Benchmark
  public Document solver() {
    return reconciler.reconcile(statements);
  }
}
