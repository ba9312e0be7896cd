package io.github.bokslut.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.PagePicture;
import io.github.bokslut.model.Report;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;

class DebugPageTest {
  static final List<String> HOSTILE = SampleReports.HOSTILE;

  @ParameterizedTest
  @FieldSource("HOSTILE")
  void drawsWordsColumnsAndStatuses(String text) throws Exception {
    Report report = SampleReports.with(text + "</svg><script>", text);
    String svg =
        DebugPage.svg(report.document().pages().get(0), Optional.empty(), report.document());
    Document drawing =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg)
        .contains(">Intäkter<", ">108 608<", "1 budget")
        .contains("read &quot;-116205&quot;, -116205 tkr, repaired 0.99\n1 + 2 = 3")
        .contains("#3a3", "#36c", "#d33");
  }

  @Test
  void thePictureLiesBeneathAllElse() {
    Report report = SampleReports.with("Intäkter", "x");
    PagePicture picture = new PagePicture(new Box(0, 10, 595, 800), "AAAA");
    String svg =
        DebugPage.svg(report.document().pages().get(0), Optional.of(picture), report.document());
    int image = svg.indexOf("<image x=\"0\" y=\"10\" width=\"595\" height=\"800\"");
    assertThat(image).isPositive().isLessThan(svg.indexOf("<title>"));
    assertThat(svg).contains("href=\"data:image/jpeg;base64,AAAA\"", ">Intäkter<");
  }
}
