package io.github.bokslut.wire;

import io.github.bokslut.model.Box;
import io.github.bokslut.model.Engine;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Builds pages from the JSON tree that {@link PageWriter} wrote. */
final class JsonPages {
  private JsonPages() {}

  static List<Page> read(JsonNode root) {
    int format = root.path("bokslutPages").asInt(0);
    if (format != PageCodec.FORMAT) {
      throw new IllegalArgumentException(
          "expected recorded pages of form " + PageCodec.FORMAT + ", found form " + format);
    }
    return list(root, "pages", JsonPages::page);
  }

  private static Page page(JsonNode node) {
    return new Page(
        node.required("number").asInt(),
        node.required("width").asDouble(),
        node.required("height").asDouble(),
        Page.Kind.valueOf(text(node, "origin")),
        node.required("skew").asDouble(),
        list(node, "lines", JsonPages::line),
        list(node, "rules", JsonPages::rule),
        list(node, "marks", JsonPages::mark),
        list(node, "repairs", JsonPages::repair),
        list(node, "findings", JsonPages::finding));
  }

  private static Line line(JsonNode node) {
    return new Line(list(node, "words", JsonPages::word), box(node), text(node, "printed"));
  }

  private static Word word(JsonNode node) {
    return new Word(list(node, "r", JsonPages::reading), box(node), ink(node), style(node));
  }

  private static Reading reading(JsonNode node) {
    return new Reading(
        text(node, "t"),
        node.required("c").asDouble(),
        Engine.valueOf(text(node, "e")),
        node.has("a") ? list(node, "a", JsonPages::alternative) : List.of());
  }

  private static Reading.Alternative alternative(JsonNode node) {
    return new Reading.Alternative(node.required(0).asString(), node.required(1).asDouble());
  }

  private static Ink ink(JsonNode node) {
    JsonNode ink = node.path("ink");
    return ink.isMissingNode()
        ? Ink.UNSEEN
        : new Ink(
            Ink.Mark.valueOf(ink.required(0).asString()),
            Ink.Mark.valueOf(ink.required(1).asString()));
  }

  private static Style style(JsonNode node) {
    JsonNode style = node.path("style");
    return style.isMissingNode()
        ? Style.UNKNOWN
        : new Style(
            style.required(0).asDouble(),
            style.required(1).asBoolean(),
            style.required(2).asBoolean());
  }

  private static Rule rule(JsonNode node) {
    return new Rule(box(node), node.required("horizontal").asBoolean());
  }

  private static Mark mark(JsonNode node) {
    return new Mark(
        Mark.Kind.valueOf(text(node, "kind")),
        box(node),
        Mark.Colour.valueOf(text(node, "colour")));
  }

  private static Repair repair(JsonNode node) {
    return new Repair(
        place(node),
        text(node, "rule"),
        text(node, "before"),
        text(node, "after"),
        text(node, "reason"),
        node.required("confidence").asDouble());
  }

  private static Finding finding(JsonNode node) {
    return new Finding(
        place(node),
        Finding.Severity.valueOf(text(node, "severity")),
        text(node, "code"),
        text(node, "message"));
  }

  private static Place place(JsonNode node) {
    JsonNode at = node.required("place");
    return new Place(
        at.required(0).asInt(),
        at.required(1).asInt(),
        at.required(2).asInt(),
        at.required(3).asInt());
  }

  private static Box box(JsonNode node) {
    JsonNode box = node.path("box");
    return box.isMissingNode()
        ? Box.UNKNOWN
        : new Box(
            box.required(0).asDouble(),
            box.required(1).asDouble(),
            box.required(2).asDouble(),
            box.required(3).asDouble());
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asString();
  }

  private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> one) {
    List<T> all = new ArrayList<>();
    for (JsonNode child : node.required(name)) {
      all.add(one.apply(child));
    }
    return all;
  }
}
