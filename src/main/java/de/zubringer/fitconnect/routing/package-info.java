/** What the Routing API and the Self-Service-Portal say about destinations. */
@NullMarked
package de.zubringer.fitconnect.routing;

import org.jspecify.annotations.NullMarked;
