package de.zubringer.catalogue.xdomea;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Versions of the standard we write; of what we use they differ in their namespace only. */
public enum XdomeaVersion {
  V3_0_0("3.0.0"),
  V3_1_0("3.1.0");

  /** Where nobody chooses. */
  public static final XdomeaVersion NEWEST = V3_1_0;

  private static final String NAMESPACE = "urn:xoev-de:xdomea:schema:";

  private final String number;

  XdomeaVersion(String number) {
    this.number = number;
  }

  public static Optional<XdomeaVersion> of(String number) {
    return Arrays.stream(values()).filter(one -> one.number.equals(number)).findFirst();
  }

  public static List<String> numbers() {
    return Arrays.stream(values()).map(XdomeaVersion::number).toList();
  }

  public String number() {
    return number;
  }

  public String namespace() {
    return NAMESPACE + number;
  }
}
