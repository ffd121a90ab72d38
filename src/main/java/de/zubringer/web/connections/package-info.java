/** Anbindungen: which Leistung is connected where, and how it flows. */
@NullMarked
package de.zubringer.web.connections;

import org.jspecify.annotations.NullMarked;
