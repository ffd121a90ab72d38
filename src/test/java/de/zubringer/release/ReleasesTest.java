package de.zubringer.release;

import static de.zubringer.release.ReadyConnection.CONNECTION;
import static de.zubringer.release.ReadyConnection.DOG_TAX;
import static de.zubringer.release.ReadyConnection.FOLDER;
import static de.zubringer.release.ReadyConnection.HEAD;
import static de.zubringer.release.ReadyConnection.KIM;
import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.connection.Connections;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class ReleasesTest {
  private static final String OTHER = FOLDER + "connections/gewerbeanmeldung.yaml";

  @Autowired ReadyConnection ready;
  @Autowired Releases releases;
  @Autowired Phases phases;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired AuditTrail trail;
  @Autowired JdbcClient sql;

  @BeforeEach
  void workspace() throws IOException {
    LiveWorkspace.use(connections);
    ready.reset();
  }

  @AfterEach
  void asItWas() throws IOException {
    ready.reset();
  }

  @Test
  void saysForEachGateWhatIsMissingAndWhoDoesIt() {
    var gates = ready.proposal().gates();

    assertThat(gates).extracting(GateState::gate).containsExactly(Gate.values());
    assertThat(open(gates))
        .contains(Gate.SURVEY, Gate.GAPS, Gate.TRIAL, Gate.DOCUMENTS, Gate.DATA_PROTECTION)
        .contains(Gate.SIGNED, Gate.GO, Gate.RECEIPT)
        .doesNotContain(Gate.COVERAGE, Gate.DRAFT);
    assertThat(gates)
        .filteredOn(one -> !one.fulfilled())
        .allSatisfy(one -> assertThat(one.next()).contains(":"));
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.ADOPTED);
  }

  @Test
  void releasesWhatPassedEveryGateAndSaysWhoDidIt() {
    ready.configure();
    ready.prove();
    var proposal = ready.proposal();
    assertThat(open(proposal.gates())).containsExactly(Gate.RELEASED, Gate.RECEIPT);
    assertThat(proposal.isReady()).isTrue();
    var before = connections.current().snapshot();

    var release = done(ready.release(HEAD));

    assertThat(connections.current().snapshot())
        .isEqualTo(release.snapshot())
        .isGreaterThan(before);
    assertThat(release.before()).isEqualTo(before);
    assertThat(release.paths()).contains(CONNECTION, FOLDER + "profile.yaml");
    assertThat(live(CONNECTION)).contains("asIs");
    assertThat(drafts.of(ZELLA_MEHLIS).hasChanges()).isFalse();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.RELEASED);
    assertThat(trail.about(ZELLA_MEHLIS, DOG_TAX))
        .extracting(AuditEntry::action)
        .containsExactly("released", "go-decided", "trial-signed", "data-protection-released");
    assertThat(trail.firstBroken(ZELLA_MEHLIS)).isEmpty();
    assertThat(mark(ready.proposal().gates(), Gate.RELEASED)).startsWith("lou (Leitung)");
  }

  @Test
  void aReleaseIsInOperationWithItsFirstReceipt() {
    ready.configure();
    ready.prove();
    var release = done(ready.release(HEAD));

    assertThat(open(ready.proposal().gates())).containsExactly(Gate.RECEIPT);
    var journey = UUID.randomUUID();
    deliver(journey, release);

    assertThat(open(ready.proposal().gates())).isEmpty();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.LIVE);
    for (var table : List.of("pipeline_step", "pipeline_journey")) {
      sql.sql("delete from " + table + " where journey = ?").param(journey).update();
    }
  }

  private void deliver(UUID journey, Release release) {
    sql.sql(
            """
            with journey as (
              insert into pipeline_journey
                (journey, municipality, leika, channel, state, arrived_at, received_at, changed_at,
                 steps)
              values (:journey, :m, '99102013104000', 'rest', 'DELIVERED', :t, :t, :t, 1)
              returning journey, municipality, arrived_at)
            insert into pipeline_step (journey, municipality, seq, kind, at)
            select journey, municipality, 1, 'DELIVERED', arrived_at from journey
            """)
        .param("journey", journey)
        .param("m", ZELLA_MEHLIS.toString())
        .param("t", release.at().plusSeconds(60).atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  @Test
  void journeysKeepTheVersionTheyBeganWith() {
    var before = connections.current();
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));

    assertThat(connections.current().snapshot()).isNotEqualTo(before.snapshot());
    assertThat(connections.at(before.snapshot()).plansOf(ZELLA_MEHLIS))
        .filteredOn(plan -> plan.leistung().id().equals(DOG_TAX))
        .singleElement()
        .satisfies(plan -> assertThat(plan.version()).isEqualTo(1));
    assertThat(connections.current().plansOf(ZELLA_MEHLIS))
        .filteredOn(plan -> plan.leistung().id().equals(DOG_TAX))
        .singleElement()
        .satisfies(plan -> assertThat(plan.version()).isEqualTo(2));
  }

  @Test
  void namesWhoWroteThisLeistungAndNotWhoWroteAnotherLater() {
    ready.configure();
    drafts.change(
        ZELLA_MEHLIS,
        new Author("erika", "system-admin"),
        draft ->
            new DraftChange<>(
                "answered",
                "Gewerbe",
                new TreeMap<>(Map.of(OTHER, (ready.text(OTHER) + "# anders\n").getBytes(UTF_8))),
                true));

    var gates = ready.proposal().gates();

    assertThat(mark(gates, Gate.SURVEY)).startsWith("kim (OZG-Koordination)");
    assertThat(mark(gates, Gate.DRAFT)).startsWith("kim (OZG-Koordination)");
    assertThat(mark(gates, Gate.GAPS)).doesNotContain("coordinator");
  }

  @Test
  void nobodyReleasesWhatTheyWroteOrWithoutTheRight() {
    ready.configure();
    ready.prove();

    assertThat(codes(ready.release(new Author("Kim ", "head")))).containsExactly("release-own");
    assertThat(codes(ready.release(new Author("lou", "coordinator"))))
        .containsExactly("release-role");
    assertThat(codes(ready.release(KIM))).containsExactly("release-role", "release-own");
    assertThat(releases.history(ZELLA_MEHLIS).all()).isEmpty();
  }

  @Test
  void theSignatureOfSomebodyWhoWroteItDoesNotCount() {
    ready.configure();
    ready.rehearse();
    ready.sign(new Author("kim", "head"));

    assertThat(evidence(Gate.SIGNED)).contains("selbst daran eingerichtet");
  }

  @Test
  void aChangeMakesTrialDataProtectionAndDecisionStale() {
    ready.configure();
    ready.prove();
    var seen = ready.confirmed();
    ready.edit(CONNECTION, ready.text(CONNECTION) + "# noch etwas\n");

    assertThat(open(ready.proposal().gates())).contains(Gate.TRIAL, Gate.DATA_PROTECTION);
    assertThat(codes(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, seen)))
        .containsExactly("release-gate", "release-gate", "release-moved");
    ready.rehearse();
    assertThat(open(ready.proposal().gates())).contains(Gate.SIGNED, Gate.GO);
  }

  @Test
  void whatWasNotSeenIsNotReleased() {
    ready.configure();
    ready.prove();
    var seen = ready.confirmed();
    var forged = new Releases.Confirmed("0".repeat(64), true);
    assertThat(codes(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, forged)))
        .containsExactly("release-moved");

    goLive("README.md", "anders");
    var profile = FOLDER + "profile.yaml";
    goLive(profile, live(profile) + "# inzwischen\n");

    assertThat(codes(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, seen)))
        .contains("release-gate", "release-moved");
    drafts.keepOvertaken(ZELLA_MEHLIS, KIM, "Profil");
    assertThat(codes(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, seen)))
        .containsExactly("release-moved");
    done(ready.release(HEAD));
    assertThat(live("README.md")).isEqualTo("anders");
  }

  private void goLive(String path, String content) {
    var files = new TreeMap<>(connections.folder().files());
    files.put(path, content.getBytes(UTF_8));
    assertThat(connections.goLive(new Folder(files), "Test").hasErrors()).isFalse();
  }

  @Test
  void aForgedProtocolOrChainReleasesNothing() {
    ready.configure();
    ready.prove();
    sql.sql("update signoff_protocol set sha256 = repeat('0', 64)").update();
    assertThat(codes(ready.release(HEAD))).containsExactly("release-gate", "release-gate");

    sql.sql("delete from signoff_protocol").update();
    ready.rehearse();
    ready.sign(HEAD);
    ready.decide(true);
    sql.sql("alter table audit_entry disable trigger user").update();
    sql.sql("update audit_entry set by_name = 'eve' where entry = 1").update();
    assertThat(codes(ready.release(HEAD))).containsExactly("release-audit-broken");
    assertThat(releases.history(ZELLA_MEHLIS).all()).isEmpty();
  }

  @Test
  void twoAtOnceReleaseOnce() throws Exception {
    ready.configure();
    ready.prove();
    var seen = ready.confirmed();
    Callable<Outcome<Release>> release = () -> releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, seen);

    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes =
          threads.invokeAll(List.of(release, release)).stream().map(Future::resultNow).toList();
      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(Outcome.Held.class::isInstance)
          .singleElement()
          .satisfies(one -> assertThat(codes(one)).contains("release-nothing"));
    }
    assertThat(releases.history(ZELLA_MEHLIS).all()).hasSize(1);
  }

  @Test
  void buildsOnWhatAnotherNodeHasMadeLiveUnseenByThisOne() {
    ready.configure();
    ready.prove();
    var seen = ready.confirmed();
    var files = new TreeMap<>(connections.folder().files());
    files.put("README.md", "von einem anderen Knoten".getBytes(UTF_8));
    sql.sql(
            """
            insert into connection_snapshot (digest, taken_at, taken_by, files)
            values (?, now(), 'Test', ?)
            """)
        .param(new Folder(files).digest())
        .param(new Folder(files).toZip())
        .update();

    done(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, seen));

    assertThat(live("README.md")).isEqualTo("von einem anderen Knoten");
    assertThat(live(CONNECTION)).contains("asIs");
  }

  @Test
  void leavesDraftsOfOtherLeistungenAndOtherAdministrationsAlone() {
    ready.configure();
    ready.edit(OTHER, ready.text(OTHER) + "# noch nicht fertig\n");
    var erfurt = "municipalities/160510000000-erfurt/profile.yaml";
    drafts.change(
        ERFURT,
        KIM,
        draft ->
            new DraftChange<>(
                "edited",
                "Profil",
                new TreeMap<>(java.util.Map.of(erfurt, (live(erfurt) + "# x\n").getBytes(UTF_8))),
                0));
    ready.prove();

    done(ready.release(HEAD));

    assertThat(live(OTHER)).doesNotContain("noch nicht fertig");
    assertThat(drafts.of(ZELLA_MEHLIS).changed()).containsOnlyKeys(OTHER);
    assertThat(drafts.of(ZELLA_MEHLIS).overtaken()).isEmpty();
    assertThat(live(erfurt)).doesNotContain("# x");
    sql.sql("delete from draft_version where municipality = ?").param(ERFURT.toString()).update();
  }

  @Test
  void namesOtherConnectionsThatChangeAndWantsThemConfirmed() {
    ready.configure();
    var profile = FOLDER + "profile.yaml";
    ready.edit(
        profile,
        ready
            .text(profile)
            .replace("gebuehrAnmeldung: {value: 2000", "gebuehrAnmeldung: {value: 2300"));
    ready.prove();
    var proposal = ready.proposal();

    assertThat(proposal.others())
        .extracting(OtherConnection::leistung)
        .containsExactly("gewerbeanmeldung");
    var unconfirmed = new Releases.Confirmed(proposal.digest(), false);
    assertThat(codes(releases.release(ZELLA_MEHLIS, DOG_TAX, HEAD, unconfirmed)))
        .containsExactly("release-others");
    done(ready.release(HEAD));
  }

  private List<Gate> open(List<GateState> gates) {
    return gates.stream().filter(one -> !one.fulfilled()).map(GateState::gate).toList();
  }

  private static String mark(List<GateState> gates, Gate gate) {
    return gates.stream()
        .filter(one -> one.gate() == gate)
        .flatMap(one -> one.mark().stream())
        .map(GateState.Mark::who)
        .findFirst()
        .orElse("");
  }

  private String evidence(Gate gate) {
    return ready.proposal().gates().stream()
        .filter(one -> one.gate() == gate)
        .map(GateState::evidence)
        .findFirst()
        .orElseThrow();
  }

  private static Release done(Outcome<Release> outcome) {
    assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Release>) outcome).value();
  }

  private static List<String> codes(Outcome<Release> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Held.class);
    return ((Outcome.Held<Release>) outcome).findings().list().stream().map(Finding::code).toList();
  }

  private String live(String path) {
    return new String(connections.workspace().file(path).orElseThrow(), UTF_8);
  }
}
