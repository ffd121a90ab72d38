/** Reads the Datenfelder of FIM: messages of XDatenfelder 2 and 3 become data schemas. */
@NamedInterface("fim")
@NullMarked
package de.zubringer.catalogue.fim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
