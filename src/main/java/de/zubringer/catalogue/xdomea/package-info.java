/**
 * Records for other systems as the standard xdomea has them: Akte, Vorgang and Dokumente of one
 * application as the message Abgabe.Abgabe.0401.
 */
@NamedInterface("xdomea")
@NullMarked
package de.zubringer.catalogue.xdomea;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
