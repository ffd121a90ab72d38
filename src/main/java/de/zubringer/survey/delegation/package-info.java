/** Open questions handed to somebody without an account, by a link that opens only these. */
@NamedInterface("delegation")
@NullMarked
package de.zubringer.survey.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
