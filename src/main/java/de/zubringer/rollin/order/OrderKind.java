package de.zubringer.rollin.order;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is asked. */
public enum OrderKind {
  /** Enters contact, responsibility and parameters in the catalogue of the Land. */
  LAND_EDITORS,
  /** Keeps the entries of the Deutsches Verwaltungsdiensteverzeichnis. */
  DVDV,
  /** Issues certificates of the Verwaltungs-PKI. */
  CERTIFICATES,
  /** Opens ways through the firewall. */
  FIREWALL,
  /** Makes the Fachverfahren. */
  VENDOR;

  /** Such as {@code land-editors}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<OrderKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
