/** Erhebung of one Leistung in one administration: what is open, and answering it. */
@NullMarked
package de.zubringer.web.survey;

import org.jspecify.annotations.NullMarked;
