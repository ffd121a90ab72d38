package de.zubringer.responsibility.xzufi;

import static de.zubringer.responsibility.xzufi.Message.LEIKA;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.responsibility.xzufi.Difference.Outcome;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExchangeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LeikaKey KEY = new LeikaKey(LEIKA);
  private static final String RULES = "lands/99-musterland/responsibilities/hund.yaml";
  private static final String DRAFT = "lands/99-musterland/responsibilities/xzufi-probe.yaml";

  private static final String TEXT =
      """
      format: responsibilities/1
      leistungen: ["99102013104000"]
      rules:
        - {id: traeger, decides: legalBody, body: area, text: Die Gemeinde.}
        - id: vg
          decides: executingBody
          applies: {memberOf: verwaltungsgemeinschaft}
          body: association
          text: Die Verwaltungsgemeinschaft.
          legalBasis: "§ 47"
          validFrom: 2020-01-01
        - id: erfuellend
          decides: executingBody
          applies: {memberOf: erfuellende-gemeinde}
          body: fulfilling
          text: Die erfüllende Gemeinde.
        - {id: selbst, decides: executingBody, body: area, text: Selbst.}
        - {id: satzung, decides: rulesFrom, body: legalBody, text: Eigene Satzung.}
      """;

  private final Workspace ours = Musterstadt.workspace().with(RULES, TEXT).read();

  @Test
  void whatIsExportedComesBackWhole() {
    var offer = offer(ours);
    var catalogue = read(XzufiWriter.write(offer, Instant.EPOCH));

    assertThat(catalogue.findings()).isEmpty();
    assertThat(catalogue.readings().getFirst().unknown()).isEmpty();
    assertThat(placeless(catalogue.units())).isEqualTo(placeless(offer.units()));
    assertThat(placeless(catalogue.leistungen())).isEqualTo(placeless(offer.leistungen()));
    assertThat(placeless(catalogue.responsibilities().stream().map(one -> one.object()).toList()))
        .containsExactlyInAnyOrderElementsOf(placeless(offer.responsibilities()));
    assertThat(XzufiWriter.write(offer, Instant.EPOCH))
        .isEqualTo(XzufiWriter.write(offer(ours), Instant.EPOCH));
  }

  @Test
  void saysWhatXzufiHasNoPlaceFor() {
    assertThat(offer(ours).findings().list())
        .extracting("code")
        .containsExactly("xzufi-export-beyond");
  }

  @Test
  void draftsOfOurOwnExportAnswerLikeWeDoOnceSomebodyActivatesThem() {
    var catalogue = read(XzufiWriter.write(offer(ours), Instant.EPOCH));
    var empty = Musterstadt.workspace().read();
    var plan = DraftImport.plan(empty, catalogue, "probe");

    assertThat(plan.findings()).isEmpty();
    assertThat(plan.files()).containsKey(DRAFT).containsKey("register/xzufi-probe-stellen.csv");
    var drafts = with(empty, plan, "planned");
    var activated = with(empty, plan, "active");
    assertThat(drafts.findings().isClean()).isTrue();
    for (var area : register(ours).municipalities()) {
      var expected = resolve(ours, area.ars()).executingBody();
      assertThat(resolve(drafts, area.ars()).executingBody()).isEmpty();
      assertThat(resolve(activated, area.ars()).executingBody()).isEqualTo(expected);
    }
  }

  @Test
  void comparesOurOwnExportAsTheSame() {
    var comparison = compare(read(XzufiWriter.write(offer(ours), Instant.EPOCH)));

    assertThat(comparison.differences()).hasSize(6).allMatch(one -> one.outcome() == Outcome.SAME);
  }

  @Test
  void showsDifferencesWithoutPreferringASide() {
    var catalogue =
        new Message()
            .with(
                Message.leistung("L1", LEIKA),
                Message.leistung("L2", "99050012104000"),
                Message.unit("U1", "=Landratsamt", "99002"),
                Message.unit("U2", "Amt", "990010000000"),
                Message.unit("U3", "Irgendwer", ""),
                Message.responsibility("Z1", "U1", "L1", Musterstadt.MEMBER),
                Message.responsibility("Z2", "U2", "L1", Musterstadt.CITY),
                Message.responsibility("Z3", "U3", "L1", Musterstadt.SINGLE),
                Message.responsibility("Z4", "U1", "L2", "99002"))
            .catalogue();
    var comparison = compare(catalogue);

    assertThat(comparison.differences())
        .extracting(one -> one.outcome().word() + " " + one.areaName())
        .containsExactlyInAnyOrder(
            "only-there 99002",
            "same Musterstadt, Stadt",
            "unclear Einzelhausen",
            "different Aldorf",
            "only-here Bedorf",
            "only-here Großdorf",
            "only-here Kleindorf");
    var csv = new String(WorkOrder.of(comparison.differences()), StandardCharsets.UTF_8);
    assertThat(csv.lines().findFirst())
        .contains("leika,ars,gebiet,katalog_sagt,kommune_sagt,grundlage,was_zu_tun,an_wen");
    assertThat(csv)
        .contains(
            LEIKA
                + ",990025001001,Aldorf,'=Landratsamt [990020000000],Mustertal [990025001000],§ 47"
                + " (vg),\"Klären")
        .doesNotContain(",=");
  }

  @Test
  void anotherUnitOfTheSameAdministrationIsADifference() {
    var house = "municipalities/990010000000-musterstadt/";
    var workspace =
        Musterstadt.workspace()
            .with(RULES, TEXT)
            .with(
                house + "profile.yaml",
                """
                format: profile/1
                ars: "990010000000"
                units: [{id: steuern, name: Stadtsteueramt}]
                """)
            .with(
                house + "responsibilities.yaml",
                """
                format: responsibilities/1
                leistungen: ["99102*"]
                rules: [{id: st, decides: orgUnit, unit: steuern, text: Steuern.}]
                """)
            .read();
    assertThat(inCity(workspace, "Stadtsteueramt")).isEqualTo(Outcome.SAME);
    assertThat(inCity(workspace, "Ordnungsamt")).isEqualTo(Outcome.OTHER_UNIT);
  }

  private static Outcome inCity(Workspace workspace, String unit) {
    var catalogue =
        new Message()
            .with(
                Message.leistung("L1", LEIKA),
                Message.unit("U1", "Stadt", Musterstadt.CITY),
                Message.unit("U2", unit, "")
                    .replace("<x:name><", Message.below("U1") + "<x:name><"),
                Message.responsibility("Z1", "U2", "L1", Musterstadt.CITY))
            .catalogue();
    return Comparison.of(workspace, catalogue, DAY).differences().stream()
        .filter(one -> one.area().filter(new Ars(Musterstadt.CITY)::equals).isPresent())
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  @Test
  void takesABodyByItsFullNameAndSaysSo() {
    var plan =
        DraftImport.plan(
            ours,
            new Message()
                .with(
                    Message.leistung("L1", LEIKA),
                    Message.unit("U1", "Landratsamt Musterkreis", ""),
                    Message.responsibility("Z1", "U1", "L1", "DE" + Musterstadt.SINGLE))
                .catalogue(),
            "Redaktion Ä");

    assertThat(plan.findings()).isEmpty();
    assertThat(text(plan, "lands/99-musterland/responsibilities/xzufi-redaktion-a.yaml"))
        .contains("body: \"99002\"", "nur über den Namen", "evidence: inferred", "state: planned");
  }

  @Test
  void keysOfEightDigitsAndDanglingReferencesAreNamedAndNothingIsWritten() {
    var plan =
        DraftImport.plan(
            ours,
            new Message()
                .with(
                    Message.leistung("L1", LEIKA),
                    Message.unit("U1", "Amt", "99002"),
                    Message.unit("U2", "Niemand", ""),
                    Message.responsibility("Z1", "U1", "L1", "99002002"),
                    Message.responsibility("Z2", "U1", "L1", "gebiet"),
                    Message.responsibility("Z3", "U9", "L1", "99002"),
                    Message.responsibility("Z4", "U1", "L9", "99002"),
                    Message.responsibility("Z5", "U1", "L1", "160510000000"),
                    Message.responsibility("Z6", "U1", "L1", "990020001999"),
                    Message.responsibility("Z7", "U1", "L1"),
                    Message.responsibility("Z8", "U2", "L1", "99002"))
                .catalogue(),
            "probe");

    assertThat(plan.findings().list())
        .extracting(one -> one.severity().word() + " " + one.code())
        .containsExactlyInAnyOrder(
            "error xzufi-area-eight",
            "error xzufi-area-wrong",
            "warning xzufi-unit-unknown",
            "warning xzufi-leistung-unknown",
            "hint xzufi-area-foreign",
            "warning xzufi-area-unknown",
            "warning xzufi-area-missing",
            "warning xzufi-body-unknown");
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void neverReplacesADraftThatSomebodyActivated() {
    var workspace =
        Musterstadt.workspace()
            .with(RULES, TEXT)
            .with(DRAFT, TEXT.replace("99102013104000", "99*"));
    var plan =
        DraftImport.plan(
            workspace.read(), read(XzufiWriter.write(offer(ours), Instant.EPOCH)), "probe");

    assertThat(plan.findings().list()).extracting("code").contains("xzufi-draft-in-use");
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void exportsAndComparesTheReferenceWorkspace() {
    var thuringia = WorkspaceFiles.reference().read();
    var catalogue = read(XzufiWriter.write(offer(thuringia), Instant.EPOCH));
    var comparison = Comparison.of(thuringia, catalogue, DAY);

    assertThat(comparison.findings()).isEmpty();
    assertThat(comparison.differences())
        .hasSizeGreaterThan(600)
        .allMatch(one -> one.outcome() == Outcome.SAME);
  }

  private Comparison compare(Catalogue catalogue) {
    return Comparison.of(ours, catalogue, DAY);
  }

  private static Offer offer(Workspace workspace) {
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    return Offer.of(
        municipalities, responsibilities, List.of(KEY), Map.of(KEY, "Hundesteuer anmelden"), DAY);
  }

  private static Resolution resolve(Workspace workspace, Ars area) {
    return Responsibilities.of(workspace, Municipalities.of(workspace)).resolve(KEY, area, DAY);
  }

  private static de.zubringer.municipality.Register register(Workspace workspace) {
    return Municipalities.of(workspace).register();
  }

  private static Catalogue read(byte[] message) {
    var catalogue = new Catalogue();
    catalogue.read("m.xml", new ByteArrayInputStream(message));
    return catalogue;
  }

  /** The legal body is no matter of a catalogue; it is answered by our own rules. */
  private static Workspace with(Workspace workspace, DraftImport plan, String state) {
    var files = new TreeMap<>(workspace.folder().files());
    plan.files()
        .forEach(
            (path, bytes) ->
                files.put(
                    path,
                    new String(bytes, StandardCharsets.UTF_8)
                        .replace("state: planned", "state: " + state)
                        .getBytes(StandardCharsets.UTF_8)));
    return Workspace.read(new Folder(files));
  }

  private static String text(DraftImport plan, String path) {
    return new String(plan.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static List<XzufiObject> placeless(List<? extends XzufiObject> objects) {
    return objects.stream().map(Same::placeless).toList();
  }
}
