/** What every page stands in: layout, navigation, wording, and how a page record becomes HTML. */
@NullMarked
package de.zubringer.web.frame;

import org.jspecify.annotations.NullMarked;
