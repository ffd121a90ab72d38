/** The way of an application by a plan, as a picture and in words. */
@NullMarked
package de.zubringer.web.flow;

import org.jspecify.annotations.NullMarked;
