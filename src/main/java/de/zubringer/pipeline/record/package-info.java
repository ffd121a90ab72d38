/** What is written down of journeys and their content, and how it is read again. */
@NullMarked
package de.zubringer.pipeline.record;

import org.jspecify.annotations.NullMarked;
