/** What people and programs see when something went wrong. */
@NullMarked
package de.zubringer.web.error;

import org.jspecify.annotations.NullMarked;
