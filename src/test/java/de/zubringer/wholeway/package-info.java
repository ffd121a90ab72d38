/**
 * The whole way of a submission over FIT-Connect, from the online service to the answer in the
 * event log: the application, the local Zustelldienst, and somebody between the two.
 */
@NullMarked
package de.zubringer.wholeway;

import org.jspecify.annotations.NullMarked;
