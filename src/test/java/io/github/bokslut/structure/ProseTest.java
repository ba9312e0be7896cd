package io.github.bokslut.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.dictionary.SignWords;
import io.github.bokslut.grammar.Units;
import io.github.bokslut.model.Document;
import io.github.bokslut.model.Quote;
import io.github.bokslut.model.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hamnen redovisar ett positivt resultat om 14,4 mnkr. | 14.4 mnkr +",
        "Avgifterna når inte budget, (-)3,6 mnkr, i år. | -3.6 mnkr +",
        "Nämnden väntas få ett underskott om 1 250 tkr. | -1250 tkr +",
        "Endast 17,0 mnkr (16%) av 106,8 mnkr har nyttjats. | 17.0 mnkr ?; 16 % ?; 106.8 mnkr ?",
        "Frånvaron har minskat med 0,3 procentenheter. | -0.3 % +",
        "Kostnaden är 58 miljoner kronor. | 58 mnkr ?",
        "Bron är 120 meter och 3 båtar ligger där sedan 2029. | ''"
      })
  void figuresWithTheirUnitsAndSigns(String sentence, String expected) {
    List<Quote> quotes =
        new QuoteFinder(Units.load(), SignWords.load()).find(List.of(new Passage(1, 1, sentence)));
    String found =
        String.join(
            "; ",
            quotes.stream()
                .map(q -> q.value() + " " + q.unit() + (q.signCertain() ? " +" : " ?"))
                .toList());
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void headingsStandBetweenFinishedTextAndNewText() {
    Document document =
        new Structurer()
            .structure(
                PlainPages.of(
                    """
                    Verksamhet

                    Hamnen har haft många gäster under sommaren och bryggorna har därför bytts ut i
                    tur och ordning. Arbetet fortsätter.

                    Väsentliga händelser
                    Under våren hände följande.

                    Ny kran på plats

                    En ny kran köptes in av hamnmästaren i Norra Fjärden. Den lyfter
                    stora båtar.
                    """,
                    """
                    Ekonomi

                    Drift

                    Budgeten håller, men bränsle-
                    kostnaderna ökar något jämfört med förra året i hela
                    hamnen.
                    """));
    assertThat(document.sections())
        .extracting(Section::number, Section::parent, Section::level, Section::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 0, 1, "Verksamhet"),
            org.assertj.core.groups.Tuple.tuple(2, 1, 2, "Väsentliga händelser"),
            org.assertj.core.groups.Tuple.tuple(3, 2, 3, "Ny kran på plats"),
            org.assertj.core.groups.Tuple.tuple(4, 0, 1, "Ekonomi"),
            org.assertj.core.groups.Tuple.tuple(5, 4, 2, "Drift"));
    assertThat(document.sections().get(4).text())
        .isEqualTo(
            "Budgeten håller, men bränslekostnaderna ökar något jämfört med förra året i hela"
                + " hamnen.");
    assertThat(document.sections().get(2).pageTo()).isEqualTo(1);
  }

  @Test
  void aNumberedHeadingMayStandDirectlyUnderTheOneItIsAPartOf() {
    Document document =
        new Structurer()
            .structure(
                PlainPages.of(
                    """
                    1. Inledning
                    Hamnen har haft många gäster under sommaren och bryggorna har bytts ut.

                    2. Ekonomi
                    2.1 Drift
                    Budgeten håller trots att bränslet har blivit dyrare än väntat i hamnen.

                    2.2 Investeringar
                    En kran är köpt.
                    """));
    assertThat(document.sections())
        .extracting(Section::parent, Section::level, Section::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 1, "1. Inledning"),
            org.assertj.core.groups.Tuple.tuple(0, 1, "2. Ekonomi"),
            org.assertj.core.groups.Tuple.tuple(2, 2, "2.1 Drift"),
            org.assertj.core.groups.Tuple.tuple(2, 2, "2.2 Investeringar"));
  }

  @Test
  void risksOfMixedColumnsGiveNamesAndValuesAndAFinding() {
    Document document =
        new Structurer()
            .structure(
                PlainPages.of(
                    """
                    Uppföljning av internkontroll

                    Identifierad risk

                    Riskbeskrivning

                    Riskvärde

                    Uppföljning

                    Resultat

                    Åtgärd

                    Isbrist Risk att isen inte 12 Mätning varje Isen har mätts Mätningen
                    bär i januari och att vecka av vaktmästaren fortsätter
                    någon går igenom. vintern ut

                    Avsaknad av Risk för skador om 6 Genomgång av Bryggorna har Inga åtgärder
                    räcken vid båtar lägger till vid bryggorna varje inventerats behövs
                    bryggor mörka kvällar utan ljus månad under hösten

                    Dålig sikt i
                    södra inloppet

                    Risk för påsegling när
                    dimman ligger tät.
                    """));
    assertThat(document.textTables()).hasSize(1);
    assertThat(document.textTables().get(0).rows())
        .extracting(r -> r.cells().get(0) + "=" + r.cells().get(2))
        .containsExactly(
            "Isbrist=12", "Avsaknad av räcken vid bryggor=6", "Dålig sikt i södra inloppet=");
    assertThat(document.findings()).extracting(f -> f.code()).contains("text-columns-mixed");
    assertThat(document.sections())
        .extracting(Section::title)
        .containsExactly("Uppföljning av internkontroll");
  }
}
