/** What differs between two states of the files of an administration, in sentences. */
@NamedInterface("difference")
@NullMarked
package de.zubringer.draft.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
