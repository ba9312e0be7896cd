package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.Ingest;
import io.github.bokslut.ingest.PageSource;
import io.github.bokslut.model.ExtractionException;
import io.github.bokslut.model.ExtractionException.Reason;
import io.github.bokslut.model.Page;
import java.util.ArrayList;
import java.util.List;

/** Reads pages in this process, one after the other; one thread at a time. */
final class InProcessReader implements DocumentReader {
  private final Ingest ingest;
  private final PageSelection selection;

  InProcessReader(Settings settings) {
    this.ingest = new Ingest(settings.ingest());
    this.selection = settings.pages();
  }

  @Override
  public ReadDocument read(Input input, Progress progress) throws ExtractionException {
    try (PageSource source = ingest.open(input.file())) {
      List<Integer> numbers = selected(input, source.pageCount());
      progress.opened(input, numbers.size());
      List<Page> pages = new ArrayList<>();
      for (int number : numbers) {
        pages.add(source.page(number));
        progress.pageDone(input, number);
      }
      return ReadDocument.of(pages);
    }
  }

  /**
   * The chosen pages of a document of {@code pageCount}.
   *
   * @throws ExtractionException when none is chosen
   */
  List<Integer> selected(Input input, int pageCount) throws ExtractionException {
    List<Integer> numbers = selection.of(pageCount);
    if (numbers.isEmpty()) {
      throw noSuchPages(input, pageCount);
    }
    return numbers;
  }

  private ExtractionException noSuchPages(Input input, int pageCount) {
    return new ExtractionException(
        Reason.NO_PAGES,
        input.source() + " has " + pageCount + " pages, none of which is in " + selection,
        "Choose other pages with --pages.");
  }

  @Override
  public void close() {
    ingest.close();
  }
}
