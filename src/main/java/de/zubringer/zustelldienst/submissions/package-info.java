/** Submissions from announcement to deletion (Submission API). */
@NullMarked
package de.zubringer.zustelldienst.submissions;

import org.jspecify.annotations.NullMarked;
