/** What a Leistung costs: tables of a package, and the amounts they give for one application. */
@NamedInterface("fee")
@NullMarked
package de.zubringer.catalogue.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
