/** The event log of a case: signed security event tokens (RFC 8417). */
@NullMarked
package de.zubringer.fitconnect.events;

import org.jspecify.annotations.NullMarked;
