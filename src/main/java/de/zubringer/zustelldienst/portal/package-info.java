/**
 * What the Self-Service-Portal is at FITKO, as far as programs need it: its key, its word about
 * destinations, and keys for those who have none of their own.
 */
@NamedInterface("portal")
@NullMarked
package de.zubringer.zustelldienst.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
