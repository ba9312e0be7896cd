package io.github.bokslut.pipeline;

import io.github.bokslut.export.DebugPage;
import io.github.bokslut.export.ReportJson;
import io.github.bokslut.export.ReportTree;
import io.github.bokslut.export.ReportTreeBuilder;
import io.github.bokslut.export.TextExport;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.model.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the folder of each document, whole or not at all. */
final class DocumentWriter {
  static final String REPORT = "report.json";
  static final String TEXT = "text.txt";

  /** Code of the finding on a page that was given up. */
  static final String TIMED_OUT = "page-timed-out";

  private final Path out;
  private final String fingerprint;
  private final boolean drawPages;

  /**
   * @param fingerprint over all that, besides the input, decides what a document gets
   * @param drawPages whether to draw what was found on each page, for a person to look at
   */
  DocumentWriter(Path out, String fingerprint, boolean drawPages) {
    this.out = out;
    this.fingerprint = fingerprint;
    this.drawPages = drawPages;
  }

  Path folder(Input input) {
    return folder(out, input);
  }

  static Path folder(Path out, Input input) {
    return out.resolve(input.id());
  }

  /**
   * @param pictures of the pages, by page number, for the drawings
   * @return what was written as report
   */
  ReportTree write(Input input, String sha256, Report report, Map<Integer, PagePicture> pictures)
      throws IOException {
    ReportTree.Source source =
        new ReportTree.Source(input.source(), sha256, report.document().pages().size());
    ReportTree tree = ReportTreeBuilder.build(report, input.id(), source, fingerprint);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(TEXT, TextExport.text(report.document().pages()).getBytes(StandardCharsets.UTF_8));
    if (drawPages) {
      files.putAll(drawings(report.document(), pictures));
    }
    files.put(REPORT, ReportJson.write(tree));
    WholeFolder.write(folder(input), files);
    return tree;
  }

  private static Map<String, byte[]> drawings(
      Document document, Map<Integer, PagePicture> pictures) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Page page : document.pages()) {
      if (DebugPage.canDraw(page)) {
        files.put(
            DebugPage.fileName(page.number()),
            DebugPage.svg(page, Optional.ofNullable(pictures.get(page.number())), document)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  /** Whether all pages that have a place for their words are drawn, if they are to be. */
  private boolean isDrawn(Input input, ReportTree tree) {
    return !drawPages
        || tree.pages().stream()
            .filter(p -> p.width().signum() > 0 && p.height().signum() > 0)
            .allMatch(p -> Files.exists(folder(input).resolve(DebugPage.fileName(p.page()))));
  }

  /**
   * The report in the folder if that was written from the same bytes with the same settings and
   * models. Where a page took too long, another run may have more time, or a machine with less to
   * do: never.
   */
  Optional<ReportTree> done(Input input, String sha256) {
    Path report = folder(input).resolve(REPORT);
    if (sha256.isEmpty() || !Files.exists(report)) {
      return Optional.empty();
    }
    try {
      ReportTree tree = ReportJson.read(report);
      return isDone(input, sha256, tree) ? Optional.of(tree) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isDone(Input input, String sha256, ReportTree tree) {
    return tree.source().sha256().equals(sha256)
        && tree.fingerprint().equals(fingerprint)
        && tree.document().equals(input.id())
        && tree.source().name().equals(input.source())
        && Files.exists(folder(input).resolve(TEXT))
        && tree.findings().stream().noneMatch(x -> x.code().equals(TIMED_OUT))
        && isDrawn(input, tree);
  }

  /** Takes away what an earlier run wrote; folders of other documents inside stay. */
  void remove(Input input) throws IOException {
    Path folder = folder(input);
    Files.deleteIfExists(folder.resolve(REPORT));
    Files.deleteIfExists(folder.resolve(TEXT));
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> drawn = Files.newDirectoryStream(folder, "page-*.svg")) {
        for (Path page : drawn) {
          Files.deleteIfExists(page);
        }
      }
    }
    Path p = folder;
    while (!p.equals(out) && p.startsWith(out) && isGoneOrDeleted(p)) {
      p = parent(p);
    }
  }

  private static boolean isGoneOrDeleted(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  private Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? out : parent;
  }
}
