package io.github.bokslut.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the files that the arguments of a run stand for, and gives each its id. */
public final class Inputs {
  /** The order of documents: by code point, which is the order of their UTF-8 bytes. */
  public static final Comparator<String> BY_CODE_POINT =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private static final Set<String> EXTENSIONS =
      Set.of("pdf", "tif", "tiff", "png", "jpg", "jpeg", "txt", "hocr", "html", "xml");

  private Inputs() {}

  /**
   * Files named outright are always taken, even when they do not exist (they fail later, by name);
   * folders are searched for the extensions of the contract. What an earlier run wrote is not
   * taken: {@code out}, any folder that holds a run's files, and {@code NAME.expected}.
   *
   * @return by id
   */
  public static List<Input> find(List<Path> arguments, Path out) throws IOException {
    Map<Path, Found> found = new LinkedHashMap<>();
    for (Path argument : arguments) {
      if (Files.isDirectory(argument)) {
        for (Path file : search(argument, out)) {
          found.putIfAbsent(identity(file), new Found(file, relative(argument, file)));
        }
      } else {
        Path name = argument.getFileName();
        String relative = name == null ? argument.toString() : name.toString();
        found.putIfAbsent(identity(argument), new Found(argument, nfc(relative)));
      }
    }
    return DocumentIds.assign(List.copyOf(found.values())).stream()
        .sorted(Comparator.comparing(Input::id, BY_CODE_POINT))
        .toList();
  }

  /** A file and its relative path as the contract spells it, extension included. */
  record Found(Path file, String relative) {}

  private static Path identity(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** Path of {@code file} within {@code folder}, {@code /} between names, NFC. */
  static String relative(Path folder, Path file) {
    List<String> names = new ArrayList<>();
    folder.relativize(file).forEach(p -> names.add(p.toString()));
    return nfc(String.join("/", names));
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static List<Path> search(Path folder, Path out) throws IOException {
    Path output = identity(out);
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean ours = !dir.equals(folder) && written(dir, output);
            return ours ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && taken(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem) {
            if (taken(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(Comparator.comparing(Path::toString, BY_CODE_POINT));
    return files;
  }

  private static boolean written(Path dir, Path output) {
    try {
      return dir.toRealPath().equals(output)
          || dir.toString().endsWith(".expected")
          || (Files.exists(dir.resolve("run.json")) && Files.exists(dir.resolve("documents.csv")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file of this name is taken from a folder. */
  static boolean taken(Path file) {
    return EXTENSIONS.contains(extension(file));
  }

  private static String extension(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
