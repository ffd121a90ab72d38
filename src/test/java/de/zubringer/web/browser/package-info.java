/** Drives a real browser through the pages. */
@NullMarked
package de.zubringer.web.browser;

import org.jspecify.annotations.NullMarked;
