package de.zubringer.delivery;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's table by which addresses of target systems lead elsewhere ({@code
 * zubringer.delivery.redirects.<n>.from} and {@code .to}); demo and trial point the example
 * addresses of a workspace to simulated systems with it.
 */
@ConfigurationProperties("zubringer.delivery")
public record Redirects(Map<String, Redirect> redirects) {

  public Redirects(@Nullable Map<String, Redirect> redirects) {
    this.redirects = redirects == null ? Map.of() : Map.copyOf(redirects);
  }

  /** The longest prefix wins. */
  public String apply(String address) {
    return redirects.values().stream()
        .filter(redirect -> redirect.covers(address))
        .max(Comparator.comparingInt(redirect -> redirect.from().length()))
        .map(redirect -> redirect.to() + address.substring(redirect.from().length()))
        .orElse(address);
  }

  /** From one address to another, together with everything below it. */
  public record Redirect(String from, String to) {
    public Redirect {
      from = withoutSlash(from);
      to = withoutSlash(to);
    }

    boolean covers(String address) {
      return address.equals(from) || address.startsWith(from + "/");
    }

    private static String withoutSlash(String address) {
      return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
  }
}
