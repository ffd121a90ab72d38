@NullMarked
package de.zubringer.zustelldienst;

import org.jspecify.annotations.NullMarked;
