/** What tests of several rooms share: a database and Musterstadt. */
@NullMarked
package de.zubringer.testing;

import org.jspecify.annotations.NullMarked;
