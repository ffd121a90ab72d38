package de.zubringer.municipality;

import org.jspecify.annotations.Nullable;

/** How an administration is reached; what the Routing API shows. */
public record Contact(
    @Nullable Address address,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String privacyPolicyUrl,
    @Nullable String imprintUrl) {

  public static final Contact NONE = new Contact(null, null, null, null, null);

  /** A postal address. */
  public record Address(
      @Nullable String street, @Nullable String houseNumber, String zip, String city) {}
}
