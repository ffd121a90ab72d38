package de.zubringer.mapping;

import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.kernel.Findings;
import java.util.List;

/**
 * An application as its target takes it, ready to be handed over.
 *
 * @param parts of the package it is handed over in; none if it goes alone
 * @param origins made when they are looked at
 * @param hints what the case worker must know, such as a text that was cut
 */
public record TargetDocument(
    String fileName,
    String mediaType,
    byte[] bytes,
    List<TargetFormat.Part> parts,
    List<Origin> origins,
    Findings hints) {

  /**
   * Where a target field got its value from; content, to be shown beside the application.
   *
   * @param target name of the field, with its index where it repeats: {@code objekte[0].ab}
   * @param line from 1, of a file with lines; 0 otherwise
   * @param sources places in the application and variables the value was made of
   * @param text as it was written
   */
  public record Origin(
      String target, int line, String label, Row.Rule rule, List<String> sources, String text) {}
}
