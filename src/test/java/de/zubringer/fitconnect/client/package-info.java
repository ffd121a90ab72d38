@NullMarked
package de.zubringer.fitconnect.client;

import org.jspecify.annotations.NullMarked;
