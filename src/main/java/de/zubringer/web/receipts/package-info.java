/** Quittungen: deliveries a person confirms, and those a Fachverfahren fetches by itself. */
@NullMarked
package de.zubringer.web.receipts;

import org.jspecify.annotations.NullMarked;
