package io.github.bokslut.pipeline;

import io.github.bokslut.model.ExtractionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Counts how far a run has come. Not thread-safe: hears what {@link Batch} says, call by call. */
public final class RunStatistics implements Progress {
  private final LongSupplier nanoClock;
  private final long start;
  private int documents;
  private int documentsDone;
  private int documentsOpened;
  private int documentsFailed;
  private int documentsSkipped;
  private long pagesOpened;
  private long pagesDone;
  private long flagged;

  /**
   * @param nanoClock such as {@code System::nanoTime}
   */
  public RunStatistics(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.start = nanoClock.getAsLong();
  }

  @Override
  public void started(int newDocuments) {
    documents = newDocuments;
  }

  @Override
  public void opened(Input input, int pages) {
    documentsOpened++;
    pagesOpened += pages;
  }

  @Override
  public void pageDone(Input input, int page) {
    pagesDone++;
  }

  @Override
  public void done(Input input, int pages, int suspect) {
    documentsDone++;
    flagged += suspect;
  }

  @Override
  public void skipped(Input input) {
    documentsDone++;
    documentsSkipped++;
  }

  @Override
  public void failed(Input input, ExtractionException failure) {
    documentsDone++;
    documentsFailed++;
  }

  public int documents() {
    return documents;
  }

  public int documentsDone() {
    return documentsDone;
  }

  public int documentsFailed() {
    return documentsFailed;
  }

  public int documentsSkipped() {
    return documentsSkipped;
  }

  public long pagesDone() {
    return pagesDone;
  }

  /** Flagged cells so far. */
  public long flagged() {
    return flagged;
  }

  /** Pages of the run: those known, and as many for each unopened document as others have had. */
  public long pagesExpected() {
    int ahead = Math.max(0, documents - documentsDone - (documentsOpened - read()));
    long each = documentsOpened == 0 ? 1 : Math.max(1, pagesOpened / documentsOpened);
    return Math.max(pagesDone, pagesOpened + ahead * each);
  }

  /** Documents that were opened and are done. */
  private int read() {
    return Math.min(documentsOpened, documentsDone - documentsSkipped - documentsFailed);
  }

  public double pagesPerMinute() {
    double minutes = (nanoClock.getAsLong() - start) / 60e9;
    return minutes <= 0 ? 0 : pagesDone / minutes;
  }

  /** Empty until a page is done. */
  public Optional<Duration> timeLeft() {
    double rate = pagesPerMinute();
    if (rate <= 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Math.round((pagesExpected() - pagesDone) * 60 / rate)));
  }
}
