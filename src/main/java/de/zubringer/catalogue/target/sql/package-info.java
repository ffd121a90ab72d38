/** Rows for import tables of a database, as the connector inserts them. */
@NullMarked
package de.zubringer.catalogue.target.sql;

import org.jspecify.annotations.NullMarked;
