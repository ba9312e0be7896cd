package io.github.bokslut.pipeline;

import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Report;
import io.github.bokslut.normalise.Normaliser;
import io.github.bokslut.reconcile.Reconciler;
import io.github.bokslut.record.Recorder;
import io.github.bokslut.structure.Structurer;
import java.util.List;

/** The map of the house: the hops after ingestion, in order. */
public final class Extraction {
  private final Normaliser normaliser;
  private final Structurer structurer = new Structurer();
  private final Reconciler reconciler = new Reconciler();
  private final Recorder recorder = new Recorder();

  public Extraction(Settings settings) {
    this.normaliser = new Normaliser(settings.normalise());
  }

  /** From the pages as read to the report. */
  public Report run(List<Page> read) {
    List<Page> normalised = normaliser.normalise(read);
    Document structured = structurer.structure(normalised);
    Document reconciled = reconciler.reconcile(structured);
    return recorder.record(reconciled);
  }
}
