package io.github.bokslut.model;

/** A straight printed line: part of a table's grid. */
public record Rule(Box box, boolean horizontal) {}
