/** Keys of a Zustellpunkt and encryption with them (JWK, JWE). */
@NullMarked
package de.zubringer.fitconnect.keys;

import org.jspecify.annotations.NullMarked;
