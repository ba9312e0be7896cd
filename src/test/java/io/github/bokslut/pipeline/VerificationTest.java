package io.github.bokslut.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String MINE = "bokslut-run-" + ProcessHandle.current().pid() + "-";

  @TempDir private Path folder;

  @Test
  void aKilledReplayLeavesNothingThatTheNextRunDoesNotTakeAway() throws Exception {
    Files.writeString(folder.resolve("rapport.txt"), "Driftbudget, tkr\n");
    Files.createDirectory(folder.resolve("rapport.expected"));
    List<Path> before = temporary();
    List<Path> during = new ArrayList<>();
    Progress listener =
        new Progress() {
          @Override
          public void done(Input input, int pages, int suspect) {
            during.addAll(temporary());
          }
        };

    new Verification(Settings.DEFAULT, OutputOptions.DEFAULT, listener).run(folder, false);

    during.removeAll(before);
    assertThat(during)
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path.getFileName().toString()).startsWith(MINE));
    assertThat(temporary()).doesNotContainAnyElementsOf(during);
  }

  private static List<Path> temporary() {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("bokslut-"))
          .filter(p -> !ofAnother(p.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Other runs of the program may be going on beside the test. */
  private static boolean ofAnother(String name) {
    return name.startsWith("bokslut-run-") && !name.startsWith(MINE);
  }
}
