/** Changes single values in the text of a file, so that comments and untouched lines survive. */
@NamedInterface("edit")
@NullMarked
package de.zubringer.workspace.edit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
