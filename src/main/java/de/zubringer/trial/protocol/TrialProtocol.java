package de.zubringer.trial.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.zubringer.municipality.Body;
import de.zubringer.trial.Trial;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.TrialRun;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Protokoll des Probelaufs: what was rehearsed with which exact versions, and what became of it.
 * Somebody signs its digest; with any other version of anything it no longer holds.
 *
 * @param format of this document
 * @param own digests of inputs that are not in the workspace
 */
public record TrialProtocol(
    String format,
    String leistung,
    String leistungName,
    Place body,
    List<Place> areas,
    Versions versions,
    List<Own> own,
    Trial trial) {
  private static final String FORMAT = "trial-protocol/1";

  private static final Set<TrialInput.Source> OWN =
      Set.of(TrialInput.Source.OWN, TrialInput.Source.RECORDED);

  /** Members by their names, no blanks: the same trial always gives the same bytes. */
  private static final JsonMapper CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** A body as the protocol names it. */
  public record Place(String ars, String name) {
    static Place of(Body body) {
      return new Place(body.ars().digits(), body.name());
    }
  }

  /** An input from outside the workspace. */
  public record Own(String sample, String sha256) {}

  /**
   * Of a finished trial.
   *
   * @param software version of Zubringer
   */
  public static TrialProtocol of(TrialRun.Subject subject, TrialRun.Done done, String software) {
    var plan = subject.plan();
    return new TrialProtocol(
        FORMAT,
        plan.leistung().id(),
        plan.leistung().name(),
        Place.of(plan.body()),
        subject.areas().stream().map(Place::of).toList(),
        Versions.of(subject, software, done.trial().day()),
        own(done),
        done.trial());
  }

  private static List<Own> own(TrialRun.Done done) {
    return done.played().stream()
        .map(TrialRun.Played::input)
        .filter(input -> OWN.contains(input.source()))
        .map(input -> new Own(input.sample().name(), digest(input)))
        .distinct()
        .toList();
  }

  /** Of its content; of what somebody really sent, only of the id it was kept under. */
  private static String digest(TrialInput input) {
    return Folder.digest(
        input.source() == TrialInput.Source.RECORDED
            ? input.sample().journey().toString().getBytes(StandardCharsets.UTF_8)
            : CANONICAL.writeValueAsBytes(input.sample().application()));
  }

  /** One that was written as {@link #canonical}, the same to the byte. */
  public static TrialProtocol read(String canonical) {
    return CANONICAL.readValue(canonical, TrialProtocol.class);
  }

  /** Canonical JSON: what is signed. */
  public String canonical() {
    return CANONICAL.writeValueAsString(this);
  }

  /** Of the canonical JSON, in hex. */
  public String sha256() {
    return Folder.digest(canonical().getBytes(StandardCharsets.UTF_8));
  }

  /** What has changed since, by the names of its versions; empty while the protocol holds. */
  public List<String> changedSince(TrialRun.Subject now, String software) {
    return versions.changed(Versions.of(now, software, trial.day()));
  }

  @JsonIgnore
  public boolean isStale(TrialRun.Subject now, String software) {
    return !changedSince(now, software).isEmpty();
  }

  /** Without a plan nothing holds. */
  @JsonIgnore
  public boolean isStale(Optional<TrialRun.Subject> now, String software) {
    return now.filter(subject -> !isStale(subject, software)).isEmpty();
  }
}
