/** Attachments on their way from the Zustelldienst into the vault, never as a whole in memory. */
@NullMarked
package de.zubringer.intake.download;

import org.jspecify.annotations.NullMarked;
