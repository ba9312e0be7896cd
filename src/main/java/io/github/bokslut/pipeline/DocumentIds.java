package io.github.bokslut.pipeline;

import io.github.bokslut.pipeline.Inputs.Found;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives each file an id of its own: the relative path without extension; where two would share it,
 * they keep their extension; where they still share it (files of one name from different folders),
 * names of folders go in front until they differ.
 */
final class DocumentIds {
  /** Names that a run uses itself, as last part of an id. */
  private static final Set<String> RESERVED =
      Set.of(
          "run.json",
          "datapackage.json",
          "report.json",
          "text.txt",
          "documents.csv",
          "amounts.csv",
          "rates.csv",
          "risks.csv",
          "decisions.csv",
          "sections.csv",
          "claims.csv",
          "findings.csv",
          "repairs.csv");

  private DocumentIds() {}

  static List<Input> assign(List<Found> files) {
    Map<String, List<Found>> byId = new TreeMap<>();
    for (Found file : files) {
      byId.computeIfAbsent(withoutExtension(file.relative()), k -> new ArrayList<>()).add(file);
    }
    List<Input> inputs = new ArrayList<>();
    for (List<Found> group : byId.values()) {
      if (group.size() == 1) {
        Found only = group.get(0);
        inputs.add(new Input(withoutExtension(only.relative()), only.relative(), only.file()));
      } else {
        inputs.addAll(apart(group));
      }
    }
    return inputs;
  }

  /** Ids with extensions, and with as many folder names in front as it takes to tell them apart. */
  private static List<Input> apart(List<Found> group) {
    Map<String, List<Found>> named = new LinkedHashMap<>();
    for (Found file : group) {
      named.computeIfAbsent(file.relative(), k -> new ArrayList<>()).add(file);
    }
    List<Input> inputs = new ArrayList<>();
    for (List<Found> same : named.values()) {
      int depth = 0;
      while (same.size() > 1 && depth < 64 && !distinct(same, depth)) {
        depth++;
      }
      int copy = 0;
      for (Found file : same) {
        String source = deeper(file, depth);
        copy++;
        boolean hopeless = same.size() > 1 && !distinct(same, depth);
        String id =
            same.size() == named.values().stream().mapToInt(List::size).sum()
                ? withoutExtension(source)
                : source;
        inputs.add(new Input(hopeless ? id + "~" + copy : id, source, file.file()));
      }
    }
    return inputs;
  }

  private static boolean distinct(List<Found> files, int depth) {
    return files.stream().map(f -> deeper(f, depth)).distinct().count() == files.size();
  }

  /** The relative path with the names of {@code depth} more folders in front. */
  private static String deeper(Found file, int depth) {
    Path absolute = file.file().toAbsolutePath().normalize();
    int parts = (int) file.relative().chars().filter(c -> c == '/').count() + 1;
    int from = Math.max(0, absolute.getNameCount() - parts - depth);
    StringBuilder path = new StringBuilder();
    for (int i = from; i < absolute.getNameCount() - parts; i++) {
      path.append(absolute.getName(i)).append('/');
    }
    return Normalizer.normalize(path.append(file.relative()), Normalizer.Form.NFC);
  }

  private static String withoutExtension(String relative) {
    int slash = relative.lastIndexOf('/');
    int dot = relative.lastIndexOf('.');
    String id = dot > slash + 1 ? relative.substring(0, dot) : relative;
    return RESERVED.contains(id.substring(id.lastIndexOf('/') + 1)) ? relative : id;
  }
}
