/**
 * Bokslut turns scanned Swedish interim reports into typed, proved records.
 *
 * <p>Rooms in flow order: {@code ingest} (source to pages), {@code normalise} (Swedish letters),
 * {@code structure} (pages to tables), {@code reconcile} (one proved value per cell), {@code
 * record} (typed facts), {@code export} (files). {@code model} holds the nouns, {@code dictionary}
 * the vocabulary, {@code grammar} the Swedish number grammar, {@code wire} the recorded form of a
 * page, {@code pipeline} wires the hops and {@code cli} speaks to people.
 */
@NullMarked
package io.github.bokslut;

import org.jspecify.annotations.NullMarked;
