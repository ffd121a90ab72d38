/**
 * Hands an order over as a mail with attachments, over TLS and only to domains that were allowed;
 * and sends notices of the installation itself.
 */
@NamedInterface("mail")
@NullMarked
package de.zubringer.delivery.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
