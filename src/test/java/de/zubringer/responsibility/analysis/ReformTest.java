package de.zubringer.responsibility.analysis;

import static de.zubringer.testing.Musterstadt.CITY;
import static de.zubringer.testing.Musterstadt.FULFILLED;
import static de.zubringer.testing.Musterstadt.FULFILLING;
import static de.zubringer.testing.Musterstadt.MEMBER;
import static de.zubringer.testing.Musterstadt.SINGLE;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReformTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final String RULES = "lands/99-musterland/responsibilities/regeln.yaml";

  private final WorkspaceFiles files =
      Musterstadt.workspace()
          .with(
              RULES,
              """
              format: responsibilities/1
              leistungen: ["99107023037000"]
              rules:
                - {id: kreis, decides: legalBody, body: district, text: Kreis}
                - {id: staedte, decides: legalBody, applies: {areas: ["%s"]}, body: area, text: Stadt}
                - {id: macht, decides: executingBody, body: legalBody, text: selbst}
                - {id: satzung, decides: rulesFrom, body: legalBody, text: Recht}
              """
                  .formatted(SINGLE));

  @Test
  void mergerEndsTheKeyAndMovesTheArea() {
    var merger = new Reform.Change.Merger(List.of(new Ars(SINGLE)), new Ars(FULFILLING));

    var effect = effect(merger);

    assertThat(effect.ended()).extracting(Body::name).containsExactly("Einzelhausen");
    assertThat(moves(effect)).containsExactly("Einzelhausen: Einzelhausen -> Musterkreis");
    var after = Municipalities.of(Workspace.read(after(merger)));
    assertThat(after.register().body(new Ars(SINGLE)).orElseThrow().validTo())
        .isEqualTo(DAY.minusDays(1));
    assertThat(after.findings()).isEmpty();
  }

  @Test
  void delegationMovesTheExecutingBodyOnly() {
    var delegation =
        new Reform.Change.Delegation(
            List.of("99*"), List.of(new Ars(MEMBER), new Ars(FULFILLED)), new Ars(CITY));

    var effect = effect(delegation);

    assertThat(moves(effect))
        .containsExactly("Aldorf, Kleindorf: Musterkreis -> Musterstadt, Stadt");
    assertThat(effect.ended()).isEmpty();
  }

  @Test
  void listChangeBeginsOnItsDay() {
    var list =
        new Reform.Change.ListChange(
            "staedte", List.of(new Ars(FULFILLING)), List.of(new Ars(SINGLE)));

    assertThat(moves(effect(list)))
        .containsExactlyInAnyOrder(
            "Einzelhausen: Einzelhausen -> Musterkreis", "Großdorf: Musterkreis -> Großdorf");
  }

  @Test
  void whatIsPlannedAnswersAsIfItWereDecided() {
    assertThat(codes(new Reform.Change.Planned())).containsExactly("reform-nothing-planned");
    files.with(
        "municipalities/990025001000-vg/responsibilities.yaml",
        """
        format: responsibilities/1
        leistungen: ["99107023037000"]
        rules:
          - {id: uebergabe, decides: executingBody, applies: {areas: ["%s"]}, body: "%s",
             text: Stadt, validFrom: %s, state: planned}
        """
            .formatted(MEMBER, CITY, DAY));

    assertThat(moves(effect(new Reform.Change.Planned())))
        .containsExactly("Aldorf: Musterkreis -> Musterstadt, Stadt");
  }

  @Test
  void refusesWhatDoesNotExist() {
    assertThat(codes(new Reform.Change.Merger(List.of(new Ars("160510000000")), new Ars(CITY))))
        .containsExactly("reform-body-unknown");
    assertThat(codes(new Reform.Change.Merger(List.of(new Ars(CITY)), new Ars(CITY))))
        .containsExactly("reform-merges-itself");
    assertThat(codes(new Reform.Change.ListChange("fehlt", List.of(), List.of())))
        .containsExactly("reform-rule-unknown");
    assertThat(codes(new Reform.Change.ListChange("kreis", List.of(), List.of())))
        .containsExactly("reform-rule-no-list");
  }

  private List<String> codes(Reform.Change change) {
    var held = (Outcome.Held<Folder>) outcome(change);
    held.findings().forEach(one -> assertThat(Wording.german().advice(one)).isNotBlank());
    return held.findings().list().stream().map(one -> one.code()).toList();
  }

  private static List<String> moves(ReformEffect effect) {
    return effect.moves().stream().map(ReformTest::move).toList();
  }

  private static String move(ReformEffect.Move move) {
    var areas = String.join(", ", move.areas().stream().map(Body::name).toList());
    return areas + ": " + name(move.before()) + " -> " + name(move.after());
  }

  private static String name(ReformEffect.Answer answer) {
    var body = answer.executingBody();
    return body == null ? "?" : body.name();
  }

  private ReformEffect effect(Reform.Change change) {
    var municipalities = Municipalities.of(files.read());
    var before = Responsibilities.of(files.read(), municipalities);
    var leistungen = before.leistungen(List.of());
    return ReformEffect.of(
        new Reform(DAY, change), municipalities, before, leistungen, after(change));
  }

  private Folder after(Reform.Change change) {
    return ((Outcome.Done<Folder>) outcome(change)).value();
  }

  private Outcome<Folder> outcome(Reform.Change change) {
    var register = Municipalities.of(files.read()).register();
    return new Reform(DAY, change).applyTo(files.read(), register);
  }
}
