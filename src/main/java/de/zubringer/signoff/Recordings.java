package de.zubringer.signoff;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.PlaceholderFile;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Journeys;
import de.zubringer.signoff.Recording.Decision;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Aufzeichnungen: what somebody really sent, to rehearse with. A coordinator proposes, the data
 * protection officer decides, and only then the fields are copied, without any Anlage: an empty one
 * of the same kind takes its place. Deleted after 90 days at the latest.
 */
@Component
public class Recordings {
  /** Three months: from the proposal to a signed trial and the first weeks after going live. */
  public static final int KEPT_DAYS = 90;

  public static final String APPROVED = "recording-approved";
  public static final String REFUSED = "recording-refused";

  private static final int REASON_LENGTH_MIN = 10;
  private static final int REASON_LENGTH_MAX = 500;
  private static final int SHORT = 8;

  private final RecordingStore store;
  private final OwnInputs inputs;
  private final Journeys journeys;
  private final AuditTrail trail;
  private final InstantSource clock;

  Recordings(
      RecordingStore store,
      OwnInputs inputs,
      Journeys journeys,
      AuditTrail trail,
      InstantSource clock) {
    this.store = store;
    this.inputs = inputs;
    this.journeys = journeys;
    this.trail = trail;
    this.clock = clock;
  }

  /** Proposes a journey of the own administration; held if that cannot be. */
  @Transactional
  public Outcome<Recording> propose(
      MunicipalityId owner, JourneyId journey, String reason, Author by) {
    var leistung =
        journeys.detail(owner, journey).map(JourneyDetail::journey).map(Journey::leistung);
    if (leistung.isEmpty()) {
      return held("recording-unknown");
    }
    if (!isReason(reason)) {
      return held("recording-reason", Integer.toString(REASON_LENGTH_MIN));
    }
    var recording =
        new Recording(
            journey, leistung.get(), clock.instant(), by, reason.strip(), Optional.empty());
    return store.insert(owner, recording) ? Outcome.done(recording) : held("recording-twice");
  }

  private static boolean isReason(String reason) {
    var length = reason.strip().length();
    return length >= REASON_LENGTH_MIN && length <= REASON_LENGTH_MAX;
  }

  /** The newest first. */
  public List<Recording> list(MunicipalityId owner, String leistung) {
    return store.list(owner, leistung);
  }

  /**
   * Decides about a proposal, once; with an approval the content is copied, sealed.
   *
   * @param leistung by whose schema the application is read
   */
  @Transactional
  public Outcome<Recording> decide(
      MunicipalityId owner,
      LeistungPackage leistung,
      JourneyId journey,
      boolean approved,
      String reason,
      Author by) {
    var found = store.one(owner, journey).filter(one -> one.leistung().equals(leistung.id()));
    if (found.isEmpty()) {
      return held("recording-unknown");
    }
    if (found.get().decision().isPresent()) {
      return held("recording-decided");
    }
    if (!isReason(reason)) {
      return held("recording-reason", Integer.toString(REASON_LENGTH_MIN));
    }
    var decision = new Decision(approved, clock.instant(), by, reason.strip());
    Outcome<?> copied = approved ? copy(owner, leistung, found.get(), by) : Outcome.done(decision);
    return copied.then(
        done -> {
          store.decide(owner, journey, decision);
          var digest = Folder.digest(journey.toString().getBytes(StandardCharsets.UTF_8));
          trail.append(owner, by, approved ? APPROVED : REFUSED, leistung.id(), digest);
          return store.one(owner, journey).map(Outcome::done).orElseThrow();
        });
  }

  private Outcome<OwnInput> copy(
      MunicipalityId owner, LeistungPackage leistung, Recording recording, Author by) {
    var detail = journeys.detail(owner, recording.journey());
    var application =
        journeys
            .content(owner, recording.journey(), ContentItem.APPLICATION)
            .map(Content::bytes)
            .flatMap(bytes -> read(leistung, bytes));
    if (detail.isEmpty() || application.isEmpty()) {
      return held("recording-gone");
    }
    var shortId = recording.journey().toString().substring(0, SHORT);
    var name = Wording.german().say("signoff.recording.name", shortId);
    var until = LegalTime.today(clock).plusDays(KEPT_DAYS);
    var journey = detail.get().journey();
    return inputs.keepRecorded(
        owner,
        leistung.id(),
        name,
        sample(name, detail.get(), application.get()),
        until,
        expected(journey),
        by);
  }

  /** An application in XML goes its way as XML only, which a trial does not know yet. */
  private static Optional<JsonNode> read(LeistungPackage leistung, byte[] bytes) {
    if (leistung.schema().xsd().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readTree(bytes));
    } catch (JacksonException e) {
      return Optional.empty(); // what is no JSON was refused on its way and cannot be rehearsed
    }
  }

  /** Names of files may name somebody: they get the one of their kind. */
  private static Sample sample(String name, JourneyDetail detail, JsonNode application) {
    var files =
        detail.content().stream()
            .filter(ContentItem::isAttachment)
            .map(
                item ->
                    new Sample.File(
                        item.attachmentId(),
                        item.attachmentId(),
                        item.mediaType(),
                        PlaceholderFile.of(item.mediaType())))
            .toList();
    var journey = detail.journey();
    return new Sample(
        name,
        name,
        "valid",
        journey.id().value(),
        journey.receivedAt(),
        journey.channel(),
        "",
        application,
        files);
  }

  /** The same as it really became, where that is known. */
  private static Optional<Expected> expected(Journey journey) {
    return journey.state() == JourneyState.DELIVERED
        ? Optional.of(
            new Expected(
                "delivered",
                List.of(),
                Objects.requireNonNullElse(journey.unit(), ""),
                Objects.requireNonNullElse(journey.target(), "")))
        : Optional.empty();
  }

  private static <T> Outcome<T> held(String code, String... arguments) {
    return Outcome.held(Finding.error(code, "", arguments));
  }
}
