package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.grammar.NumberGrammar;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Page;
import io.github.bokslut.structure.meaning.DocumentContext;
import io.github.bokslut.structure.meaning.TableMeaning;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseNumbersTest {
  private static final NumberGrammar GRAMMAR = NumberGrammar.load();
  private static final GridTables TABLES =
      new GridTables(GRAMMAR, TableMeaning.load(), LineItems.load(), Lexicon.swedish());

  @ParameterizedTest
  @ValueSource(strings = {"dashes-and-blanks", "balance-sheet", "groups", "percent-columns"})
  void tableThatWasNotRecognisedIsTold(String name) throws IOException {
    Page page = PageSketch.pages(sketch(name), 0.8).get(0);

    List<Finding> findings =
        new LooseNumbers(page, List.of()).findings(new Segments(GRAMMAR).everywhere(page));

    assertThat(findings).extracting(Finding::code).contains("numbers-outside-tables");
    assertThat(findings.get(0).place().page()).isEqualTo(1);
    assertThat(findings.get(0).message()).matches("[0-9]+ numbers stand in columns .*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dashes-and-blanks",
        "balance-sheet",
        "groups",
        "side-by-side",
        "continued",
        "chart",
        "chart-as-text",
        "contents",
        "prose",
        "prose-left",
        "prose-right",
        "risks"
      })
  void pagesWithoutALostTableAreNotToldOf(String name) throws IOException {
    assertThat(findings(sketch(name))).isEmpty();
  }

  @Test
  void addressesDatesAndTimesAreNoTable() {
    assertThat(
            findings(
                """
                Ledamot              Telefon            Postnummer     Vald

                Anna Ek              0370-123 45        123 45         2022-10-18

                Bo Lind              0370-678 90        678 90         2022-10-18

                Cia Sten             0371-246 80        246 80         2023-01-30

                Dag Holm             0370-135 79        135 79         2022-10-18

                Sammanträde          18.30              2024-02-14     kl. 9:15

                Arbetsutskott        08.15              2024-03-20     kl. 13:00

                Budgetberedning      10.00              2024-04-17     kl. 15:30
                """))
        .isEmpty();
  }

  private static List<Finding> findings(String sketch) {
    List<Page> pages = PageSketch.pages(sketch, 0);
    return TABLES.find(pages, DocumentContext.of(pages)).findings();
  }

  private static String sketch(String name) throws IOException {
    try (InputStream in = LooseNumbersTest.class.getResourceAsStream(name + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.split("(?m)^====.*\n", -1)[0];
    }
  }
}
