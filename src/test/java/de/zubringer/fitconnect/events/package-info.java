@NullMarked
package de.zubringer.fitconnect.events;

import org.jspecify.annotations.NullMarked;
