package io.github.bokslut.pipeline;

import io.github.bokslut.export.Difference;
import io.github.bokslut.model.ExtractionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays a folder of known reports: each {@code NAME.EXT} beside a {@code NAME.expected/} that
 * holds any of the files of the contract.
 */
public final class Verification {
  /**
   * What a replay found.
   *
   * @param cases folders of expected files that were replayed
   * @param differences in order of their case; none when all is as expected
   */
  public record Result(int cases, List<CaseDifference> differences) {
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /** One difference of one case; {@code input} is the report's path within the folder. */
  public record CaseDifference(String input, String where, String expected, String actual) {
    @Override
    public String toString() {
      return input + ": " + where + ": expected " + expected + ", was " + actual;
    }
  }

  private final Settings settings;
  private final OutputOptions options;
  private final Progress progress;

  public Verification(Settings settings, OutputOptions options, Progress progress) {
    this.settings = settings;
    this.options = options;
    this.progress = progress;
  }

  /**
   * @param update whether to rewrite expected files that differ; the differences are returned all
   *     the same
   * @throws IOException when the folder cannot be read or an expected file cannot be written
   */
  public Result run(Path folder, boolean update) throws IOException, ExtractionException {
    List<ExpectedFolder> cases = ExpectedFolder.find(folder);
    List<Input> inputs = cases.stream().flatMap(c -> c.input().stream()).toList();
    // A replay that is killed leaves its folder to the next run.
    try (RunTemp temp = RunTemp.create()) {
      Path out = temp.folder();
      if (!inputs.isEmpty()) {
        new Batch(settings, options, progress).run(inputs, out);
      }
      List<CaseDifference> differences = new ArrayList<>();
      for (ExpectedFolder one : cases) {
        for (Difference difference : one.compare(out, update)) {
          differences.add(
              new CaseDifference(
                  one.name(), difference.where(), difference.expected(), difference.actual()));
        }
      }
      return new Result(cases.size(), differences);
    }
  }
}
