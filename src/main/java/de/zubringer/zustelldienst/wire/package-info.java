/** What every interface of the local Zustelldienst shares: versions, bodies, problems, clock. */
@NullMarked
package de.zubringer.zustelldienst.wire;

import org.jspecify.annotations.NullMarked;
