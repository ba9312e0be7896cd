/** What headers, titles and labels say of a table's numbers: measure, period, unit, line item. */
@NullMarked
package io.github.bokslut.structure.meaning;

import org.jspecify.annotations.NullMarked;
