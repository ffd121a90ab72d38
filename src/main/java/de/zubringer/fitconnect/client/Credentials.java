package de.zubringer.fitconnect.client;

/** An API client of the Zustelldienst and its secret (OAuth 2.0 client credentials). */
public record Credentials(String clientId, String clientSecret) {
  /** Without the secret, so that it may appear in a log. */
  @Override
  public String toString() {
    return "Credentials[" + clientId + "]";
  }
}
