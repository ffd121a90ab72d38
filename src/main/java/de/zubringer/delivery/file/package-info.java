/**
 * What connectors have in common that hand over files: names, the ledger of what was handed over,
 * and the two steps of a delivery that can be cut anywhere.
 */
@NullMarked
package de.zubringer.delivery.file;

import org.jspecify.annotations.NullMarked;
