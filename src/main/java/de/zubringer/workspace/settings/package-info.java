/** What ways of handing over must be told, checked like the files of a workspace. */
@NamedInterface("settings")
@NullMarked
package de.zubringer.workspace.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
