/** Applications and target documents as people read them: names and values instead of JSON. */
@NullMarked
package de.zubringer.web.content;

import org.jspecify.annotations.NullMarked;
