/** The log-in page. */
@NullMarked
package de.zubringer.web.login;

import org.jspecify.annotations.NullMarked;
