/** The check step of an application: its schema, its codes, its attachments, in plain German. */
@NamedInterface("check")
@NullMarked
package de.zubringer.catalogue.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
