package de.zubringer.release;

import static de.zubringer.release.ReadyConnection.CONNECTION;
import static de.zubringer.release.ReadyConnection.DOG_TAX;
import static de.zubringer.release.ReadyConnection.FOLDER;
import static de.zubringer.release.ReadyConnection.HEAD;
import static de.zubringer.release.ReadyConnection.KIM;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.AuditTrail;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.testing.ServerTest;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RollBackTest {
  private static final String PROFILE = FOLDER + "profile.yaml";
  private static final String RULES = FOLDER + "responsibilities.yaml";
  private static final String TRADE = FOLDER + "connections/gewerbeanmeldung.yaml";
  private static final String ERFURT_PROFILE = "municipalities/160510000000-erfurt/profile.yaml";

  @Autowired ReadyConnection ready;
  @Autowired Releases releases;
  @Autowired Phases phases;
  @Autowired Connections connections;
  @Autowired Drafts drafts;
  @Autowired AuditTrail trail;

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
  void makesLiveAgainWhatWasBeforeAndKeepsLaterReleasesOfOthers() {
    var before = live(CONNECTION);
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));
    goLive(ERFURT_PROFILE, text -> text + "# später freigegeben\n");

    var undone = done(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, KIM, "Falsche Stelle"));

    assertThat(live(CONNECTION)).isEqualTo(before);
    assertThat(live(ERFURT_PROFILE)).contains("später freigegeben");
    assertThat(undone.undoes()).isEqualTo(1);
    assertThat(undone.reason()).isEqualTo("Falsche Stelle");
    assertThat(undone.version()).isEqualTo(1);
    assertThat(connections.current().snapshot()).isEqualTo(undone.snapshot());
    assertThat(trail.about(ZELLA_MEHLIS, DOG_TAX).getFirst().action()).isEqualTo("rolled-back");
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.ADOPTED);
  }

  @Test
  void whatWasTakenBackStandsInTheDraftAgainAndGoesTheWholeWayAnew() {
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));
    done(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Probe"));

    assertThat(drafts.of(ZELLA_MEHLIS).changed()).containsKeys(CONNECTION, PROFILE);
    assertThat(drafts.of(ZELLA_MEHLIS).overtaken()).isEmpty();
    assertThat(codes(ready.release(KIM))).contains("release-own");
    done(ready.release(HEAD));
    assertThat(releases.history(ZELLA_MEHLIS).all())
        .extracting(Release::kind)
        .containsExactly(Release.Kind.RELEASED, Release.Kind.ROLLED_BACK, Release.Kind.RELEASED);
  }

  @Test
  void aFileOfAllLeistungenThatWasReleasedAgainSinceStays() {
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));
    goLive(PROFILE, text -> text + "# für eine andere Leistung\n");

    var undone = done(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Probe"));

    assertThat(undone.paths()).contains(CONNECTION).doesNotContain(PROFILE);
    assertThat(live(PROFILE)).contains("für eine andere Leistung", "avv");
  }

  @Test
  void theFirstReleaseTakenBackTakesTheConnectionOut() {
    var content = live(CONNECTION);
    goLive(CONNECTION, text -> "");
    assertThat(plan()).isEmpty();
    ready.edit(CONNECTION, content);
    ready.configure();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.CONFIGURED);
    ready.prove();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.READY);
    done(ready.release(HEAD));
    assertThat(plan()).isPresent();

    var undone = done(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Zu früh"));

    assertThat(plan()).isEmpty();
    assertThat(undone.version()).isZero();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.READY);
  }

  @Test
  void takesOutOfOperationAndBackIntoIt() {
    assertThat(codes(releases.retire(ZELLA_MEHLIS, DOG_TAX, KIM, "Grund")))
        .containsExactly("release-role");
    done(releases.retire(ZELLA_MEHLIS, DOG_TAX, HEAD, "Vertrag endet"));
    assertThat(plan()).isEmpty();
    assertThat(phases.of(ZELLA_MEHLIS, DOG_TAX)).contains(Phase.RETIRED);
    assertThat(codes(releases.retire(ZELLA_MEHLIS, DOG_TAX, HEAD, "Noch einmal")))
        .containsExactly("release-not-live");

    assertThat(codes(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, KIM, "Vertrag verlängert")))
        .as("what goes live again needs the head")
        .containsExactly("release-role");
    done(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Vertrag verlängert"));

    assertThat(plan()).isPresent();
  }

  @Test
  void wantsAReasonAndSomethingToTakeBack() {
    assertThat(codes(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Grund")))
        .containsExactly("release-nothing-to-undo");
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));
    assertThat(codes(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, " ")))
        .containsExactly("release-reason");
    var tooLong = "x".repeat(501);
    assertThat(codes(releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, tooLong)))
        .containsExactly("release-reason-long");
    assertThat(codes(releases.retire(ZELLA_MEHLIS, DOG_TAX, HEAD, tooLong)))
        .containsExactly("release-reason-long");
    assertThat(releases.history(ZELLA_MEHLIS).all()).hasSize(1);
  }

  @Test
  void whatCannotBeLiveAgainIsAFindingAndNothingChanges() {
    ready.configure();
    ready.prove();
    done(ready.release(HEAD));
    goLive(PROFILE, RollBackTest::renamed, CONNECTION, RULES, TRADE);
    var snapshot = connections.current().snapshot();

    var outcome = releases.rollBack(ZELLA_MEHLIS, DOG_TAX, HEAD, "Probe");

    assertThat(codes(outcome)).isNotEmpty();
    assertThat(connections.newest()).isEqualTo(snapshot);
    assertThat(releases.history(ZELLA_MEHLIS).all()).hasSize(1);
  }

  private Optional<ConnectionPlan> plan() {
    return connections.current().plansOf(ZELLA_MEHLIS).stream()
        .filter(plan -> plan.leistung().id().equals(DOG_TAX))
        .findFirst();
  }

  /** An empty text removes the file. */
  private void goLive(String path, UnaryOperator<String> edit, String... follow) {
    var files = new TreeMap<>(connections.folder().files());
    var content = edit.apply(live(path));
    if (content.isEmpty()) {
      files.remove(path);
    } else {
      files.put(path, content.getBytes(UTF_8));
    }
    for (var other : follow) {
      files.put(other, renamed(live(other)).getBytes(UTF_8));
    }
    var findings = connections.goLive(new Folder(files), "Test");
    assertThat(findings.hasErrors()).as("%s", findings).isFalse();
  }

  /** The Zustellpunkt has another name in all files. */
  private static String renamed(String text) {
    return text.replace("id: zp-steuern", "id: zp-abgaben")
        .replace("[zp-steuern]", "[zp-abgaben]")
        .replace("destination: zp-steuern", "destination: zp-abgaben");
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
