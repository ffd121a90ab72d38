/** Testformular: the form of a package, made of its schema and what is asked locally. */
@NamedInterface("form")
@NullMarked
package de.zubringer.trial.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
