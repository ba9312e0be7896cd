package io.github.bokslut.wire;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Finding;
import io.github.bokslut.model.Ink;
import io.github.bokslut.model.Line;
import io.github.bokslut.model.Mark;
import io.github.bokslut.model.Page;
import io.github.bokslut.model.Place;
import io.github.bokslut.model.Reading;
import io.github.bokslut.model.Repair;
import io.github.bokslut.model.Rule;
import io.github.bokslut.model.Style;
import io.github.bokslut.model.Word;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes pages as JSON with short names, leaving out what has its ordinary value. */
final class PageWriter {
  private static final double POINT_STEPS = 100;
  private static final double FINE_STEPS = 10_000;

  private final JsonGenerator json;

  PageWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(List<Page> pages) {
    json.writeStartObject();
    json.writeNumberProperty("bokslutPages", PageCodec.FORMAT);
    json.writeArrayPropertyStart("pages");
    for (Page page : pages) {
      json.writeRaw('\n');
      page(page);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void page(Page page) {
    json.writeStartObject();
    json.writeNumberProperty("number", page.number());
    json.writeName("width");
    number(page.width(), POINT_STEPS);
    json.writeName("height");
    number(page.height(), POINT_STEPS);
    json.writeStringProperty("origin", page.origin().name());
    json.writeName("skew");
    number(page.skew(), FINE_STEPS);
    json.writeArrayPropertyStart("lines");
    page.lines().forEach(this::line);
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    page.rules().forEach(this::rule);
    json.writeEndArray();
    json.writeArrayPropertyStart("marks");
    page.marks().forEach(this::mark);
    json.writeEndArray();
    json.writeArrayPropertyStart("repairs");
    page.repairs().forEach(this::repair);
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    page.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void line(Line line) {
    json.writeStartObject();
    json.writeStringProperty("printed", line.printed());
    box(line.box());
    json.writeArrayPropertyStart("words");
    line.words().forEach(this::word);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void word(Word word) {
    json.writeStartObject();
    json.writeArrayPropertyStart("r");
    word.readings().forEach(this::reading);
    json.writeEndArray();
    box(word.box());
    ink(word.ink());
    style(word.style());
    json.writeEndObject();
  }

  private void reading(Reading reading) {
    json.writeStartObject();
    json.writeStringProperty("t", reading.text());
    json.writeName("c");
    number(reading.confidence(), FINE_STEPS);
    json.writeStringProperty("e", reading.engine().name());
    if (!reading.alternatives().isEmpty()) {
      json.writeArrayPropertyStart("a");
      for (Reading.Alternative alternative : reading.alternatives()) {
        json.writeStartArray();
        json.writeString(alternative.text());
        number(alternative.probability(), FINE_STEPS);
        json.writeEndArray();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void ink(Ink ink) {
    if (!ink.equals(Ink.UNSEEN)) {
      json.writeArrayPropertyStart("ink");
      json.writeString(ink.before().name());
      json.writeString(ink.after().name());
      json.writeEndArray();
    }
  }

  private void style(Style style) {
    if (!style.equals(Style.UNKNOWN)) {
      json.writeArrayPropertyStart("style");
      number(style.size(), POINT_STEPS);
      json.writeBoolean(style.bold());
      json.writeBoolean(style.inverted());
      json.writeEndArray();
    }
  }

  private void rule(Rule rule) {
    json.writeStartObject();
    box(rule.box());
    json.writeBooleanProperty("horizontal", rule.horizontal());
    json.writeEndObject();
  }

  private void mark(Mark mark) {
    json.writeStartObject();
    json.writeStringProperty("kind", mark.kind().name());
    box(mark.box());
    json.writeStringProperty("colour", mark.colour().name());
    json.writeEndObject();
  }

  private void repair(Repair repair) {
    json.writeStartObject();
    place(repair.place());
    json.writeStringProperty("rule", repair.rule());
    json.writeStringProperty("before", repair.before());
    json.writeStringProperty("after", repair.after());
    json.writeStringProperty("reason", repair.reason());
    json.writeName("confidence");
    number(repair.confidence(), FINE_STEPS);
    json.writeEndObject();
  }

  private void finding(Finding finding) {
    json.writeStartObject();
    place(finding.place());
    json.writeStringProperty("severity", finding.severity().name());
    json.writeStringProperty("code", finding.code());
    json.writeStringProperty("message", finding.message());
    json.writeEndObject();
  }

  private void place(Place place) {
    json.writeArrayPropertyStart("place");
    json.writeNumber(place.page());
    json.writeNumber(place.table());
    json.writeNumber(place.row());
    json.writeNumber(place.column());
    json.writeEndArray();
  }

  private void box(Box box) {
    if (box.known()) {
      json.writeArrayPropertyStart("box");
      number(box.x(), POINT_STEPS);
      number(box.y(), POINT_STEPS);
      number(box.width(), POINT_STEPS);
      number(box.height(), POINT_STEPS);
      json.writeEndArray();
    }
  }

  /** Rounded to 1/steps and without a needless ".0". */
  private void number(double value, double steps) {
    double rounded = Math.rint(value * steps) / steps;
    if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15) {
      json.writeNumber((long) rounded);
    } else {
      json.writeNumber(rounded);
    }
  }
}
