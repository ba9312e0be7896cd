package io.github.bokslut.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the jar must hold besides the binary dictionaries. */
class DictionaryFilesTest {
  private static final List<String> OF_TWO_WORDS =
      List.of(
          "Lilla Edet", "Upplands Väsby", "Östra Göinge", "Jämtland Härjedalen", "Västra Götaland");

  private static String resource(String name) throws IOException {
    try (InputStream in =
        SwedishDictionary.class.getResourceAsStream("/io/github/bokslut/dictionaries/" + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theWordListUnderLgplHasItsLicenceAndTheWayToReplaceIt() throws IOException {
    assertThat(resource("lexicon-dsso.LGPL-3.txt"))
        .contains("GNU LESSER GENERAL PUBLIC LICENSE", "Version 3");
    assertThat(resource("lexicon-dsso.GPL-3.txt")).contains("GNU GENERAL PUBLIC LICENSE");
    assertThat(resource("README.md"))
        .contains("lexicon-dsso.bin.gz", "LGPL-3", "scripts/build-dictionaries", "class path");
  }

  @Test
  void namesOf290MunicipalitiesAnd21RegionsAreKnown() throws IOException {
    List<List<String>> sections = new ArrayList<>();
    for (String line : resource("words-orter.txt").lines().toList()) {
      if (line.startsWith("#")) {
        sections.add(new ArrayList<>());
      } else if (!line.isBlank()) {
        sections.get(sections.size() - 1).addAll(names(line.strip()));
      }
    }
    assertThat(sections.get(0)).doesNotHaveDuplicates().hasSize(290);
    assertThat(sections.get(1)).doesNotHaveDuplicates().hasSize(21);
    assertThat(sections.get(0)).allMatch(DictionaryFilesTest::knows);
  }

  private static List<String> names(String line) {
    String joined = line;
    for (String name : OF_TWO_WORDS) {
      joined = joined.replace(name, name.replace(' ', '_'));
    }
    return List.of(joined.split(" ", -1));
  }

  private static boolean knows(String name) {
    return List.of(name.split("[-_]", -1)).stream().allMatch(Lexicon.swedish()::contains);
  }
}
