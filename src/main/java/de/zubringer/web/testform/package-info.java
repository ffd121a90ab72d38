/** Testformular: the form of a Leistung, filled in by somebody who rehearses. */
@NullMarked
package de.zubringer.web.testform;

import org.jspecify.annotations.NullMarked;
