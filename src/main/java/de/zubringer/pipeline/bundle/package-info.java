/**
 * What is handed over as one file although it is many: a message, the application and its files.
 */
@NullMarked
package de.zubringer.pipeline.bundle;

import org.jspecify.annotations.NullMarked;
