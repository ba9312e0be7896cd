package io.github.bokslut.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A whole run in a process of its own whose workers are {@link FaultyWorkerMain}s. */
public final class FaultyRunMain {
  private FaultyRunMain() {}

  /** Takes the folder of inputs and the output folder. */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  private static int run(Path in, Path out) throws Exception {
    OutputOptions options =
        OutputOptions.DEFAULT
            .jobs(2)
            .workers(new WorkerOptions(64, Duration.ofSeconds(30), Duration.ofMinutes(2), 1_000));
    Batch batch =
        new Batch(Settings.DEFAULT, options, Progress.SILENT, FaultyWorkerMain.class.getName());
    RunResult result = batch.run(Inputs.find(List.of(in), out), out);
    return result.failed() + result.partial();
  }
}
