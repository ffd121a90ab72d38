/** What is inside a submission: metadata, and the checks when it is opened. */
@NullMarked
package de.zubringer.fitconnect.content;

import org.jspecify.annotations.NullMarked;
