/** Shared parts of data schemas, defined once and copied into the schema of each package. */
@NullMarked
package de.zubringer.catalogue.parts;

import org.jspecify.annotations.NullMarked;
