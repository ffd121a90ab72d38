@NullMarked
package de.zubringer.fitconnect.keys;

import org.jspecify.annotations.NullMarked;
