package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;
import static de.zubringer.web.frame.Words.sayOr;

import de.zubringer.catalogue.text.German;
import de.zubringer.zustelldienst.Sandbox;

/**
 * A security event, decoded.
 *
 * @param kind last part of its address, such as {@code submit-submission}
 * @param payload JSON, laid out
 * @param token the compact JWS as it was signed
 */
public record EventLine(
    String kind,
    String meaning,
    String moment,
    String issuer,
    String kid,
    String subject,
    String transaction,
    String id,
    String payload,
    String token) {

  static EventLine of(Sandbox.EventView event) {
    var kind = event.event().substring(event.event().lastIndexOf('/') + 1);
    return new EventLine(
        kind,
        sayOr(say("zd.ereignis.anderes"), "zd.ereignis." + kind),
        German.moment(event.issuedAt()),
        event.issuer(),
        event.kid(),
        event.subject(),
        event.transaction(),
        event.id().toString(),
        SandboxDestinationPages.pretty(event.payload()),
        event.token());
  }
}
