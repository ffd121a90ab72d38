/** What tests of the protocol share: keys made once for all tests. */
@NullMarked
package de.zubringer.fitconnect;

import org.jspecify.annotations.NullMarked;
