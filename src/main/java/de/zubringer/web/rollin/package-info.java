/** Einführungsplan and Arbeitsaufträge of one Leistung in one administration, and reminders. */
@NullMarked
package de.zubringer.web.rollin;

import org.jspecify.annotations.NullMarked;
