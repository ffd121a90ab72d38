/** The Zustellpunkt of one Leistung in one administration: its keys, and one to practise with. */
@NullMarked
package de.zubringer.web.destination;

import org.jspecify.annotations.NullMarked;
