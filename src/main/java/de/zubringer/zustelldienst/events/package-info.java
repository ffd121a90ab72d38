/** The event logs and the keys of the service. */
@NullMarked
package de.zubringer.zustelldienst.events;

import org.jspecify.annotations.NullMarked;
