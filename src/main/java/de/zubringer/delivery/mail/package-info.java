/**
 * Hands an order over as a mail with attachments, over TLS and only to domains that were allowed.
 */
@NullMarked
package de.zubringer.delivery.mail;

import org.jspecify.annotations.NullMarked;
