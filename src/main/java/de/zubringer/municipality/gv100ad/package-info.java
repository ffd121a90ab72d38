/**
 * The official register from outside: editions of the Gemeindeverzeichnis (Destatis GV100AD or CSV)
 * are read, compared with what the workspace knows and taken over. No body is ever deleted.
 */
@NamedInterface("gv100ad")
@NullMarked
package de.zubringer.municipality.gv100ad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
