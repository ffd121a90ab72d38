package de.zubringer.kernel;

/**
 * The administration that works with us, named by the ARS of the body that carries out; every table
 * and every query carries it, so that no administration sees another's data.
 */
public record MunicipalityId(Ars ars) implements Comparable<MunicipalityId> {
  @Override
  public int compareTo(MunicipalityId other) {
    return ars.compareTo(other.ars);
  }

  public static MunicipalityId of(String twelveDigits) {
    return new MunicipalityId(new Ars(twelveDigits));
  }

  @Override
  public String toString() {
    return ars.digits();
  }
}
