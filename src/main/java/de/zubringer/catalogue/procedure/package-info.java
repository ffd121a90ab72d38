/** The reference procedure of a Leistung (BPMN 2.0): its steps, lanes and picture. */
@NamedInterface("procedure")
@NullMarked
package de.zubringer.catalogue.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
