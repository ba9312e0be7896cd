package io.github.bokslut.structure.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.Lexicon;
import io.github.bokslut.dictionary.LineItems;
import io.github.bokslut.model.Box;
import io.github.bokslut.model.Place;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelRepairTest {
  @ParameterizedTest
  @CsvSource({
    "Hems jukvård, Hemsjukvård",
    "Antal hemt jänsttagare, Antal hemtjänsttagare",
    "Gator och vägar, Gator och vägar",
    "Vård och omsorg, Vård och omsorg",
    "Fritid Sörbyn, Fritid Sörbyn",
  })
  void partsOfOneWordAreJoinedWhereTheyAreNoWords(String read, String expected) {
    assertThat(repaired(read)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "< 29 ar, < 29 år",
    "29 ar eller yngre, 29 år eller yngre",
    "30-49 är, 30-49 år",
    "50 arbetsplatser, 50 arbetsplatser",
  })
  void anAgeHasItsRing(String read, String expected) {
    assertThat(repaired(read)).isEqualTo(expected);
  }

  private static String repaired(String read) {
    FrameRow row = new FrameRow(read, 10, false, "", "", List.of(), new Box(10, 10, 80, 8));
    LabelRepair repair = new LabelRepair(LineItems.load(), Lexicon.swedish());

    return repair.repair(List.of(row), new Place(1, 1, 1, 0)).rows().get(0).label();
  }
}
