package de.zubringer.fitconnect.client;

import de.zubringer.fitconnect.FitConnectRefused;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.Limits;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.PublicJwk;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.InstantSource;
import java.util.UUID;

/** What its owner changes at a Zustellpunkt: the keys (Destination API v2). May be repeated. */
public final class DestinationClient {
  private final SubmissionApi api;

  /**
   * A client for the Destination API.
   *
   * @param endpoints with the base of the Destination API in place of the Submission API
   */
  public DestinationClient(Endpoints endpoints, Credentials credentials, InstantSource clock) {
    api = new SubmissionApi(endpoints, credentials, clock);
  }

  /** For which key senders encrypt now. */
  public String encryptionKid(UUID destinationId) throws FitConnectUnavailable, FitConnectRefused {
    var what = "Reading a destination";
    var answer = api.get(path(destinationId), what, Limits.SMALL_ANSWER_BYTES_MAX);
    return StrictJson.textOr(Transport.parse(answer, what), "encryptionKid", "");
  }

  /** Adds a key; the former ones stay known. */
  public void publish(UUID destinationId, PublicJwk key)
      throws FitConnectUnavailable, FitConnectRefused {
    api.sendJson("POST", path(destinationId) + "/keys", key.json(), "Publishing a key");
  }

  /** From now on senders encrypt for this key. */
  public void encryptFor(UUID destinationId, String kid)
      throws FitConnectUnavailable, FitConnectRefused {
    var body = StrictJson.bytes(StrictJson.object().put("encryptionKid", kid));
    api.send(
        "PATCH",
        path(destinationId),
        "application/merge-patch+json",
        BodyPublishers.ofByteArray(body),
        "Switching to a key");
  }

  private String path(UUID destinationId) {
    return api.version().path() + "/destinations/" + destinationId;
  }
}
