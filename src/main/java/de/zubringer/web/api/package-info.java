/** Endpoints for programs: {@code /api/v1} and the callbacks of the Zustelldienst. */
@NullMarked
package de.zubringer.web.api;

import org.jspecify.annotations.NullMarked;
