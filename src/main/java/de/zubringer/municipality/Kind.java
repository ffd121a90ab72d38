package de.zubringer.municipality;

import java.util.Locale;

/**
 * What a body is: by the type the official register gives it (Destatis, GV100AD), or an authority
 * beside it, which has no area of its own (Zweckverband after the ThürKGG, authority of the Land,
 * Landratsamt as lower authority of the Land).
 */
public enum Kind {
  LAND,
  LANDKREIS,
  KREISFREIE_STADT,
  VERWALTUNGSGEMEINSCHAFT,
  ERFUELLENDE_GEMEINDE,
  GEMEINDE,
  ZWECKVERBAND,
  LANDESBEHOERDE,
  UNTERE_LANDESBEHOERDE;

  /** The word of the files, such as {@code kreisfreie-stadt}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is a municipality: a place where people live and whose statutes count. */
  public boolean isMunicipality() {
    return this == GEMEINDE || this == KREISFREIE_STADT;
  }

  /** Whether it carries out for several municipalities. */
  public boolean isAssociation() {
    return this == VERWALTUNGSGEMEINSCHAFT || this == ERFUELLENDE_GEMEINDE;
  }

  /** Whether it stands beside the areas of the register and carries out tasks in them. */
  public boolean isAuthority() {
    return this == ZWECKVERBAND || this == LANDESBEHOERDE || this == UNTERE_LANDESBEHOERDE;
  }
}
