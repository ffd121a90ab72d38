/**
 * Applications in XML: an XSD as the data schema, the document seen as a tree like one in JSON. The
 * rule: an element is a member named like it, one that may repeat is a list, an attribute is {@code
 * @name}, text beside attributes is {@code #text}; namespaces and the root's own name are left out;
 * simple values are typed by the XSD.
 */
@NullMarked
package de.zubringer.catalogue.xsd;

import org.jspecify.annotations.NullMarked;
