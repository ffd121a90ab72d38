/** Talking to a Zustelldienst over HTTP, as sender and as subscriber. */
@NullMarked
package de.zubringer.fitconnect.client;

import org.jspecify.annotations.NullMarked;
