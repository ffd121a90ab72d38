@NullMarked
package de.zubringer.fitconnect.content;

import org.jspecify.annotations.NullMarked;
