/** Code lists as files: our own form with its editions, and genericode. */
@NullMarked
package de.zubringer.catalogue.codelist;

import org.jspecify.annotations.NullMarked;
