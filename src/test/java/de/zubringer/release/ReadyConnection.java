package de.zubringer.release;

import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.audit.EmptyTrail;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.Connections;
import de.zubringer.draft.Draft;
import de.zubringer.draft.DraftChange;
import de.zubringer.draft.Drafts;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.release.evaluation.Criterion;
import de.zubringer.release.evaluation.Measure;
import de.zubringer.release.evaluation.Sheets;
import de.zubringer.release.evaluation.Subject;
import de.zubringer.signoff.TrialProtocols;
import de.zubringer.survey.GivenAnswer;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.trial.TrialRun;
import de.zubringer.web.LiveWorkspace;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the dog tax of Zella-Mehlis through every gate, as persons would. */
@Component
public class ReadyConnection {
  public static final String DOG_TAX = "hundesteuer-anmeldung";
  public static final Author KIM = new Author("kim", "coordinator");
  public static final Author HEAD = new Author("lou", "head");
  public static final Author OFFICER = new Author("dana", "data-protection");
  public static final String FOLDER = "municipalities/160660092092-zella-mehlis/";
  public static final String CONNECTION = FOLDER + "connections/" + DOG_TAX + ".yaml";

  private static final Map<String, String> ANSWERS =
      Map.ofEntries(
          Map.entry("document.avv", "signed"),
          Map.entry("asIs.schritte", "Posteingang, prüfen, Bescheid"),
          Map.entry("asIs.beteiligte", "Steuern"),
          Map.entry("asIs.vertretung", "ja"),
          Map.entry("asIs.minutenJeFall", "40"),
          Map.entry("asIs.tageJeFall", "12"),
          Map.entry("asIs.faelleJeJahr", "300"),
          Map.entry("asIs.spitzenmonat", "januar"),
          Map.entry("asIs.wege", "post"),
          Map.entry("asIs.medienbrueche", "2"),
          Map.entry("asIs.seitenJeFall", "4"),
          Map.entry("asIs.rueckfragenProzent", "15"),
          Map.entry("asIs.unterschrift", "nein"));

  private final Connections connections;
  private final Drafts drafts;
  private final TrialProtocols protocols;
  private final Sheets sheets;
  private final Releases releases;
  private final Candidates candidates;
  private final JdbcClient sql;
  private final InstantSource clock;
  private Optional<TrialRun.Done> rehearsed = Optional.empty();
  private String rehearsedState = "";
  private Optional<Folder> reference = Optional.empty();

  ReadyConnection(
      Connections connections,
      Drafts drafts,
      TrialProtocols protocols,
      Sheets sheets,
      Releases releases,
      Candidates candidates,
      JdbcClient sql,
      InstantSource clock) {
    this.connections = connections;
    this.drafts = drafts;
    this.protocols = protocols;
    this.sheets = sheets;
    this.releases = releases;
    this.candidates = candidates;
    this.sql = sql;
    this.clock = clock;
  }

  /** As if nothing had ever happened here. */
  public void reset() throws IOException {
    for (var table :
        List.of(
            "draft_version",
            "signoff_protocol",
            "release_entry",
            "release_criteria",
            "release_remark",
            "release_decision",
            "release_lesson")) {
      sql.sql("delete from " + table).update();
    }
    EmptyTrail.of(sql);
    if (reference.isEmpty()) {
      reference = Optional.of(Folder.read(LiveWorkspace.FOLDER));
    }
    if (!connections.folder().digest().equals(reference.get().digest())) {
      assertThat(connections.goLive(reference.get(), "Test").hasErrors()).isFalse();
    }
  }

  public Candidate candidate() {
    return candidates.of(ZELLA_MEHLIS, DOG_TAX).orElseThrow();
  }

  /** All questions answered, all documents signed. */
  public void configure() {
    change("answered", this::answers);
    var profile = FOLDER + "profile.yaml";
    edit(
        profile,
        text(profile)
            .replace("verzeichnis-art30: {state: draft", "verzeichnis-art30: {state: signed"));
  }

  private SortedMap<String, byte[]> answers(Draft draft) {
    var today = LegalTime.today(clock);
    var book = draft.book();
    var found = Adaptation.find(book, ZELLA_MEHLIS.toString(), DOG_TAX, today);
    var adaptation = ((Outcome.Done<Adaptation>) found).value();
    var survey = Survey.of(draft.workspace(), book, adaptation, today);
    var given = survey.open().stream().map(ReadyConnection::given).toList();
    var taken = SurveyAnswers.of(draft.workspace(), book, adaptation, today, given);
    assertThat(taken.findings().hasErrors()).as("%s", taken.findings()).isFalse();
    return taken.files();
  }

  private static GivenAnswer given(Question question) {
    var text = ANSWERS.getOrDefault(question.id(), "–");
    return new GivenAnswer(question.id(), text, question.answeredBy().getFirst(), null, null);
  }

  /** Writes a file of the draft. */
  public void edit(String path, String content) {
    change("edited", draft -> new TreeMap<>(Map.of(path, content.getBytes(UTF_8))));
  }

  private void change(String action, Function<Draft, SortedMap<String, byte[]>> files) {
    drafts.change(
        ZELLA_MEHLIS,
        KIM,
        draft -> new DraftChange<>(action, "Hundesteuer", files.apply(draft), draft.version()));
  }

  /** As it is in the draft. */
  public String text(String path) {
    return new String(drafts.of(ZELLA_MEHLIS).workspace().file(path).orElseThrow(), UTF_8);
  }

  /** Criteria, a kept protocol, the data protection officer, a signature and a go. */
  public void prove() {
    var criteria =
        List.of(new Criterion(Measure.UNEXPECTED, 0), new Criterion(Measure.MINUTES, 40));
    assertThat(sheets.fix(ZELLA_MEHLIS, DOG_TAX, criteria, "Probe", KIM)).isEmpty();
    rehearse();
    passDataProtection();
    sign(HEAD);
    decide(true);
  }

  public void rehearse() {
    var candidate = candidate();
    var subject = candidate.subject().orElseThrow();
    var state = candidate.configuration();
    if (rehearsed.isEmpty() || !rehearsedState.equals(state)) {
      var wish = new TrialRun.Wish(List.of(), true, candidate.today(), false);
      rehearsed = Optional.of(TrialRun.of(subject, wish));
      rehearsedState = state;
    }
    protocols.keep(
        ZELLA_MEHLIS,
        subject,
        rehearsed.get(),
        candidate.software(),
        candidate.draft().version(),
        KIM);
  }

  public void passDataProtection() {
    assertThat(
            releases.releaseDataProtection(
                ZELLA_MEHLIS, DOG_TAX, candidate().configuration(), OFFICER))
        .isEmpty();
  }

  public void sign(Author by) {
    var newest = protocols.newest(ZELLA_MEHLIS, DOG_TAX).orElseThrow();
    var signed =
        protocols.sign(
            ZELLA_MEHLIS,
            DOG_TAX,
            newest.number(),
            newest.sha256(),
            candidate().subject().orElseThrow(),
            candidate().software(),
            by);
    assertThat(signed).isInstanceOf(Outcome.Done.class);
  }

  public void decide(boolean go) {
    var subject = subject();
    var digest = sheets.sheet(subject).digest();
    assertThat(sheets.decide(subject, go, "Alle Ziele erreicht.", digest, HEAD)).isEmpty();
  }

  public Subject subject() {
    var candidate = candidate();
    return new Subject(
        candidate.workspace(),
        candidate.book(),
        candidate.adaptation(),
        candidate.today(),
        Optional.empty());
  }

  public Proposal proposal() {
    return releases.proposal(ZELLA_MEHLIS, DOG_TAX).orElseThrow();
  }

  /** What the head sees and confirms. */
  public Releases.Confirmed confirmed() {
    return new Releases.Confirmed(proposal().digest(), true);
  }

  public Outcome<Release> release(Author by) {
    return releases.release(ZELLA_MEHLIS, DOG_TAX, by, confirmed());
  }
}
