package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;

/** An API client of the Zustelldienst and its secret (OAuth 2.0 client credentials). */
public record Credentials(String clientId, String clientSecret) {
  /** Reads {@code {"clientId":…,"clientSecret":…}}, the form of the key store. */
  public static Credentials read(byte[] json) throws ProtocolFault {
    var client = StrictJson.readObject(json);
    return new Credentials(
        StrictJson.text(client, "clientId"), StrictJson.text(client, "clientSecret"));
  }

  /** Without the secret, so that it may appear in a log. */
  @Override
  public String toString() {
    return "Credentials[" + clientId + "]";
  }
}
