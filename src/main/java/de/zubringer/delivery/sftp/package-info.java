/** Hands an order over as a file on a server that speaks SFTP. */
@NullMarked
package de.zubringer.delivery.sftp;

import org.jspecify.annotations.NullMarked;
