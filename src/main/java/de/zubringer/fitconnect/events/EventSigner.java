package de.zubringer.fitconnect.events;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.keys.PrivateJwk;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Signs events in the name of one issuer: a subscriber with its destination id, a Zustelldienst
 * with its base address. Each result is a compact JWS to be stored before it is posted.
 */
public final class EventSigner {
  private final PrivateJwk key;
  private final String issuer;
  private final InstantSource clock;
  private final String schema;

  public EventSigner(PrivateJwk key, String issuer, InstantSource clock) {
    this(key, issuer, clock, EventToken.SCHEMA);
  }

  /**
   * Signs by an older version of the payload schema.
   *
   * @param schema the {@code $schema} the service itself writes into its events
   */
  public EventSigner(PrivateJwk key, String issuer, InstantSource clock, String schema) {
    this.schema = schema;
    this.key = key;
    this.issuer = issuer;
    this.clock = clock;
  }

  public String accept(UUID submissionId, UUID caseId, AuthenticationTags tags)
      throws ProtocolFault {
    return sign(EventKind.ACCEPT, submissionId, caseId, tags.payload());
  }

  public String submit(UUID submissionId, UUID caseId, AuthenticationTags tags)
      throws ProtocolFault {
    return sign(EventKind.SUBMIT, submissionId, caseId, tags.payload());
  }

  public String reject(UUID submissionId, UUID caseId, List<Problem> problems)
      throws ProtocolFault {
    var payload = StrictJson.object();
    var array = payload.putArray("problems");
    problems.forEach(problem -> array.add(problem.json()));
    return sign(EventKind.REJECT, submissionId, caseId, payload);
  }

  /** An event that says nothing beyond its kind: create, notify, forward, delete. */
  public String plain(EventKind kind, UUID submissionId, UUID caseId) throws ProtocolFault {
    return sign(kind, submissionId, caseId, StrictJson.object());
  }

  private String sign(EventKind kind, UUID submissionId, UUID caseId, JsonNode payload)
      throws ProtocolFault {
    var claims = StrictJson.object();
    claims.put("$schema", schema);
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iss", issuer);
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("sub", "submission:" + submissionId);
    claims.put("txn", "case:" + caseId);
    claims.putObject("events").set(kind.uri(), payload);
    return Signatures.compact(key, "secevent+jwt", claims);
  }
}
