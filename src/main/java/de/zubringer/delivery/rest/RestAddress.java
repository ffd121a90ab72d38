package de.zubringer.delivery.rest;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.delivery.Redirects;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a call goes: the installation's address and the path of its interface, if both are safe.
 */
final class RestAddress {
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

  private RestAddress() {}

  static Outcome<URI> of(DeliveryOrder order, Redirects redirects) {
    var address = order.setting("adresse");
    if (address.isEmpty()) {
      return Outcome.held(Finding.error("target-setting-missing", "", order.system(), "adresse"));
    }
    var path = order.request().path();
    var base = base(address.get(), redirects);
    return PATH.matcher(path).matches() && base.isPresent()
        ? Outcome.done(URI.create(base.get() + path))
        : Outcome.held(Finding.error("target-address-invalid", "", order.system()));
  }

  /** Where an installation is; empty if that is no safe address. */
  static Optional<URI> base(String address, Redirects redirects) {
    try {
      return Optional.of(new URI(redirects.apply(withoutSlash(address))))
          .filter(RestAddress::isSafe);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Encrypted, unless it never leaves this machine; and nothing that hides another place. */
  private static boolean isSafe(URI base) {
    if (base.getHost() == null || base.getScheme() == null) {
      return false;
    }
    var encrypted = base.getScheme().equals("https");
    var local = base.getScheme().equals("http") && LOOPBACK.matcher(base.getHost()).matches();
    return (encrypted || local)
        && base.getRawUserInfo() == null
        && base.getRawQuery() == null
        && base.getRawFragment() == null;
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
