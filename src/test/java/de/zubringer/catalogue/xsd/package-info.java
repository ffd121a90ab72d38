/** Applications in XML. */
@NullMarked
package de.zubringer.catalogue.xsd;

import org.jspecify.annotations.NullMarked;
