package de.zubringer.municipality;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A public body: of the official register (Gemeindeverzeichnis, GV100AD), or an authority beside
 * it.
 *
 * @param ars padded with zeros above the municipality; a kreisfreie Stadt has one for district and
 *     city; an authority has the key of its Land or Kreis, {@code 0000} and a number of our own
 * @param type the kind in the words of the register, such as {@code Stadt} or {@code Landgemeinde}
 * @param parent the next level above: association, district or Land
 * @param fulfilling of an erfüllende Gemeinde (the association) the municipality that carries out
 * @param population inhabitants
 * @param longitude of a point inside, in degrees (WGS 84), as is the latitude
 * @param validFrom first day; none = the edition of the register
 * @param validTo last day
 */
public record Body(
    Ars ars,
    Kind kind,
    String type,
    String name,
    @Nullable Ars parent,
    @Nullable Ars fulfilling,
    @Nullable String postalCode,
    @Nullable Integer population,
    @Nullable Double longitude,
    @Nullable Double latitude,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /**
   * The key without the zeros it is padded with: what the keys of all areas in it begin with; of an
   * authority the key of the Land or Kreis it works in.
   */
  public String levelKey() {
    var length =
        switch (kind) {
          case LAND -> 2;
          case LANDKREIS, KREISFREIE_STADT -> 5;
          case VERWALTUNGSGEMEINSCHAFT, ERFUELLENDE_GEMEINDE -> 9;
          case GEMEINDE -> 12;
          case ZWECKVERBAND, LANDESBEHOERDE, UNTERE_LANDESBEHOERDE -> isOfLand() ? 2 : 5;
        };
    return ars.digits().substring(0, length);
  }

  private boolean isOfLand() {
    return ars.digits().startsWith("000", 2);
  }

  Body under(@Nullable Ars other) {
    return new Body(
        ars,
        kind,
        type,
        name,
        other,
        fulfilling,
        postalCode,
        population,
        longitude,
        latitude,
        validFrom,
        validTo);
  }

  /** With the kind where the official name alone would not say that it is an association. */
  public String fullName() {
    return kind.isAssociation()
        ? Wording.german().say("koerperschaft." + kind.word()) + " " + name
        : name;
  }

  public boolean isValidOn(LocalDate day) {
    return Validity.holds(validFrom, validTo, day);
  }
}
