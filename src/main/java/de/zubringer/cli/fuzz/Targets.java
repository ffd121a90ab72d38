package de.zubringer.cli.fuzz;

import de.zubringer.fitconnect.CallbackSignature;
import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.content.Opening;
import de.zubringer.fitconnect.events.AuthenticationTags;
import de.zubringer.fitconnect.events.EventLog;
import de.zubringer.fitconnect.events.SignatureKeys;
import de.zubringer.fitconnect.events.Signatures;
import de.zubringer.fitconnect.keys.Jwe;
import de.zubringer.fitconnect.routing.AreaQuery;
import de.zubringer.fitconnect.routing.DestinationSignature;
import de.zubringer.fitconnect.routing.RouteQuery;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Callback, events, encrypted parts, metadata, submissions and routing: all we read of others. */
final class Targets {
  private static final String SECRET = "ein-geheimnis";
  private static final byte[] CALLBACK =
      "{\"type\":\"x\",\"submissionIds\":[]}".getBytes(StandardCharsets.UTF_8);

  private final Honest honest;
  private final String metadata;
  private final String data;
  private final String file;
  private final AuthenticationTags tags;
  private final String submit;
  private final String route;

  Targets(Honest honest) throws ProtocolFault {
    this.honest = honest;
    metadata = honest.sealed(StrictJson.bytes(honest.metadata()));
    data = honest.sealed(Honest.DATA);
    file = honest.file();
    tags = honest.tags(metadata, data, file);
    submit = honest.submit(tags);
    route = honest.claims().signed(honest.service);
  }

  List<Target> all() {
    return List.of(
        new Target("callback", this::callback),
        new Target("event", this::event),
        new Target("signed-event", this::signedEvent),
        new Target("jwe", this::jwe),
        new Target("metadata", this::metadata),
        new Target("submission", this::submission),
        new Target("route-signature", this::routeSignature),
        new Target("routing-query", this::routingQuery));
  }

  private boolean callback(Mutation mutation) {
    var now = honest.clock.instant();
    var time = Long.toString(now.getEpochSecond());
    var signature = CallbackSignature.create(SECRET, now.getEpochSecond(), CALLBACK);
    var which = mutation.below(3);
    var sentTime = which == 0 ? mutation.of(time) : time;
    var sentSignature = which == 1 ? mutation.of(signature) : signature;
    var sentBody = which == 2 ? mutation.of(CALLBACK) : CALLBACK;
    return !CallbackSignature.isValid(SECRET, sentTime, sentSignature, sentBody, now)
        || (sentSignature.equals(signature) && Arrays.equals(sentBody, CALLBACK));
  }

  private boolean event(Mutation mutation) throws ProtocolFault, FitConnectUnavailable {
    return submitted(mutation.compact(submit)).equals(tags);
  }

  /** Spoiled first and signed then: only reading stands between it and us. */
  private boolean signedEvent(Mutation mutation) throws ProtocolFault, FitConnectUnavailable {
    var parts = submit.split("\\.", -1);
    var part = mutation.below(2);
    parts[part] = encode(mutation.of(Base64.getUrlDecoder().decode(parts[part])));
    var message = parts[0] + "." + parts[1];
    var signature = Signatures.sign(honest.service, message.getBytes(StandardCharsets.US_ASCII));
    submitted(message + "." + encode(signature));
    return true;
  }

  private AuthenticationTags submitted(String token) throws ProtocolFault, FitConnectUnavailable {
    var parties = new EventLog.Parties(Set.of(Honest.SERVICE), Honest.DESTINATION);
    return EventLog.verify(List.of(token), Honest.CASE, parties, keys(), honest.clock.instant())
        .submitted(Honest.SUBMISSION);
  }

  private boolean jwe(Mutation mutation) throws ProtocolFault {
    var spoiled = mutation.compact(data);
    return Arrays.equals(Jwe.decrypt(spoiled, List.of(honest.encryption)), Honest.DATA);
  }

  /** Rightly encrypted and logged: only reading stands between it and us. */
  private boolean metadata(Mutation mutation) throws ProtocolFault {
    var spoiled = honest.sealed(mutation.of(StrictJson.bytes(honest.metadata())));
    var log = honest.submit(honest.tags(spoiled, data, file));
    return isSafe(StrictJson.bytes(honest.envelope(spoiled, data)), log);
  }

  private boolean submission(Mutation mutation) {
    var envelope = StrictJson.bytes(honest.envelope(metadata, data));
    return isSafe(mutation.of(envelope), submit);
  }

  /** What is opened is what was sent; everything else has an outcome the pipeline knows. */
  private boolean isSafe(byte[] envelope, String log) {
    var received = new Opening.Received(envelope, Map.of(Honest.ATTACHMENT, file), List.of(log));
    var outcome =
        new Opening(keys(), honest.clock)
            .open(received, honest.expected(), List.of(honest.encryption));
    return switch (outcome) {
      case Outcome.Done(var opened) -> Arrays.equals(opened.data(), Honest.DATA);
      case Outcome.Refused(var findings) -> !findings.isEmpty();
      case Outcome.Held(var findings) -> !findings.isEmpty();
      case Outcome.Later(var cause) -> true;
    };
  }

  private boolean routeSignature(Mutation mutation) throws ProtocolFault {
    var signature = DestinationSignature.read(mutation.compact(route));
    signature.requireSignedBy(honest.service.publicHalf());
    return signature.claims().equals(DestinationSignature.read(route).claims());
  }

  private boolean routingQuery(Mutation mutation) throws ProtocolFault {
    var expression = mutation.of("*rf*rt*");
    var areas = AreaQuery.read(Map.of("areaSearchexpression", new String[] {expression}));
    areas.finds(mutation.of("Erfurt, Stadt"), List.of(mutation.of("99084")));
    var query =
        RouteQuery.read(
            Map.of(
                "leikaKey", new String[] {mutation.of("99102013104000")},
                "ars", new String[] {mutation.of("160510000000")}));
    return query.leikaKey().length() == 14;
  }

  private SignatureKeys keys() {
    return (issuer, kid) ->
        Optional.of(honest.service.publicHalf()).filter(key -> key.kid().equals(kid));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
