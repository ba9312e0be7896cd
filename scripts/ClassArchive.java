import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes an archive of ready-made classes, with which the program and its workers start in half the
 * time. Run as {@code java scripts/ClassArchive.java JAR ARCHIVE [SAMPLE.pdf]...}; needs nothing but
 * a JDK 17. Where it cannot be made an empty file is left, which Java passes over, so that not
 * every start tries again.
 *
 * <p>A small text and the first page of each sample are read by the program; the classes that it
 * and its workers used are archived. What they say does not matter.
 */
public final class ClassArchive {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final String TEXT =
      """
      Driftbudget, tkr

        Budget  Utfall  Avvikelse
      Löner  -1 220  -1 200  20
      Summa  -1 220  -1 200  20
      """;

  private final Path jar;
  private final Path folder;

  private ClassArchive(Path jar, Path folder) {
    this.jar = jar;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path archive = Path.of(args[1]);
    if (!Files.isWritable(archive.toAbsolutePath().getParent())) {
      return;
    }
    Path folder = Files.createTempDirectory("bokslut-classes");
    try {
      ClassArchive maker = new ClassArchive(Path.of(args[0]), folder);
      Path made = maker.make(List.of(args).subList(2, args.length));
      // Whole or not at all: another start may be looking at it.
      Path part = archive.resolveSibling(archive.getFileName() + "." + folder.getFileName());
      Files.copy(made, part);
      Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.write(archive, new byte[0]);
    } finally {
      delete(folder);
    }
  }

  private Path make(List<String> samples) throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.txt");
    Files.write(classes, used(samples), StandardCharsets.UTF_8);
    Path made = folder.resolve("made.jsa");
    List<String> dump = new ArrayList<>(List.of("-Xshare:dump"));
    dump.add("-XX:SharedClassListFile=" + classes);
    dump.add("-XX:SharedArchiveFile=" + made);
    dump.addAll(List.of("-cp", jar.toString()));
    run(dump, "");
    return made;
  }

  /** The classes that each process used, as Java notes them. */
  private Set<String> used(List<String> samples) throws IOException, InterruptedException {
    Path text = folder.resolve("rapport.txt");
    Files.writeString(text, TEXT);
    List<String> extract = new ArrayList<>(List.of("-jar", jar.toString(), "extract"));
    extract.add(text.toString());
    extract.addAll(samples);
    extract.addAll(List.of("--pages", "1", "--jobs", "1", "-o", folder.resolve("out").toString()));
    // The variable reaches the workers too; %p is the number of each process.
    run(extract, "-Xshare:off \"-XX:DumpLoadedClassList=" + folder.resolve("%p.classes") + "\"");
    Set<String> classes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".classes")).sorted().toList()) {
        classes.addAll(Files.readAllLines(file));
      }
    }
    return classes;
  }

  private void run(List<String> arguments, String options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JDK_JAVA_OPTIONS", options);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.start().waitFor();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
