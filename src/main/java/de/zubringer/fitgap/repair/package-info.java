/** Proposals of gaps put into files, as far as they are data of the administration itself. */
@NamedInterface("repair")
@NullMarked
package de.zubringer.fitgap.repair;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
