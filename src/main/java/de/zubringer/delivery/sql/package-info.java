/** Inserts an order as rows into the import tables of a target, by JDBC. */
@NullMarked
package de.zubringer.delivery.sql;

import org.jspecify.annotations.NullMarked;
