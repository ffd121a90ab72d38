package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.WireVersion;
import java.net.URI;
import java.util.Set;

/**
 * Where a Zustelldienst is: its token address and the base of its Submission API, both without
 * slash at the end. Plain HTTP is for this machine only, because a secret goes over the line.
 */
public record Endpoints(URI token, URI submission, WireVersion version) {
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  public Endpoints {
    requireSafe(token);
    requireSafe(submission);
  }

  public Endpoints(URI token, URI submission) {
    this(token, submission, WireVersion.V2);
  }

  /** The addresses below one base, as the local Zustelldienst has them. */
  public static Endpoints below(String base) {
    var root = base.replaceAll("/+$", "");
    return new Endpoints(URI.create(root + "/token"), URI.create(root + "/submission-api"));
  }

  static void requireSafe(URI address) {
    var host = address.getHost();
    if (host == null || !isSafe(address, host)) {
      throw new IllegalArgumentException("neither https nor this machine: " + address);
    }
  }

  private static boolean isSafe(URI address, String host) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
  }
}
