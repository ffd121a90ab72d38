/** Code lists as files: our own form with its editions, and genericode. */
@NamedInterface("codelist")
@NullMarked
package de.zubringer.catalogue.codelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
