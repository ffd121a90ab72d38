/** What of an XSD can be decided while a document is written, without the validator. */
@NullMarked
package de.zubringer.catalogue.xsd.quick;

import org.jspecify.annotations.NullMarked;
