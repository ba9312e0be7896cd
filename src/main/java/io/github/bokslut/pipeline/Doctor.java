package io.github.bokslut.pipeline;

import io.github.bokslut.ingest.EngineInfo;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks whether this machine has what extraction needs. */
public final class Doctor {
  /**
   * One thing looked at.
   *
   * @param state version, size or hash, as found
   * @param problem empty when all is well; else what is wrong and what to do
   */
  public record Check(String name, String state, String problem) {
    public boolean ok() {
      return problem.isEmpty();
    }
  }

  /** One large page image in grey and its working copies, and the dictionaries. */
  private static final long LEAST_HEAP = 400L << 20;

  private Doctor() {}

  /** All checks; the engines are loaded, which takes a second. */
  public static List<Check> examine(Settings settings) {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("Bokslut", ProgramVersion.current(), ""));
    checks.add(java());
    checks.add(platform());
    checks.add(fileNames());
    checks.add(memory());
    for (EngineInfo engine : EngineInfo.all(settings.ingest())) {
      String hash = engine.sha256().isEmpty() ? "" : " sha256 " + engine.sha256();
      checks.add(new Check(engine.name(), engine.version() + hash, engine.problem()));
    }
    return checks;
  }

  private static Check java() {
    int feature = Runtime.version().feature();
    String state = System.getProperty("java.vendor") + " " + Runtime.version();
    return new Check(
        "Java", state, feature >= 17 ? "" : "Java 17 or newer is needed. Install a JDK 17.");
  }

  private static Check platform() {
    return new Check(
        "Platform",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors",
        "");
  }

  /** Under {@code LC_ALL=C} a JDK 17 cannot open files with å in their names. */
  private static Check fileNames() {
    String names = System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name());
    boolean unicode =
        names.toLowerCase(Locale.ROOT).startsWith("utf")
            || System.getProperty("os.name", "").startsWith("Windows");
    return new Check(
        "File names",
        names,
        unicode
            ? ""
            : "Files with å in their names cannot be opened. Set LC_ALL=C.UTF-8, or start with"
                + " scripts/bokslut, which does.");
  }

  private static Check memory() {
    long heap = Runtime.getRuntime().maxMemory();
    return new Check(
        "Memory",
        (heap >> 20) + " MB at most for Java objects",
        heap >= LEAST_HEAP ? "" : "At least 400 MB are needed. Start Java with -Xmx1g or more.");
  }

  /** What to tell a user who brings a model of his own; empty for the pinned one. */
  public static Optional<String> modelWarning(Settings settings) {
    return settings.ingest().swedishModel().isPresent()
            && !EngineInfo.swedishModelIsPinned(settings.ingest())
        ? Optional.of(
            "this is not the pinned Swedish model: words may be read otherwise, and expected files"
                + " made with the pinned one may differ.")
        : Optional.empty();
  }
}
