/** Abbildungen: which field of the form ends up where in a target system, tried with samples. */
@NullMarked
package de.zubringer.web.mappings;

import org.jspecify.annotations.NullMarked;
