package de.zubringer.municipality.gv100ad;

import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Register;
import de.zubringer.testing.Musterstadt;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RegisterImportTest {
  private static final String EDITION = "GV100AD_30112026.txt";
  private static final String REGISTER = "register/bodies.csv";

  private final Workspace thuringia = WorkspaceFiles.reference().read();
  private final byte[] known = thuringia.file(REGISTER).orElseThrow();

  @Test
  void findsNothingNewInTheEditionTheWorkspaceIsMadeOf() {
    var plan = plan(FixedWidth.of("2025-11-30", known));

    assertThat(plan.findings()).isEmpty();
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.files()).isEmpty();
  }

  @Test
  void readsEveryBodyOfThuringia() {
    var edition = read(FixedWidth.of("2025-11-30", known).utf8());

    assertThat(edition.entries()).hasSize(708);
    assertThat(edition.entries().stream().filter(one -> one.key().length() == 12)).hasSize(605);
    assertThat(edition.day()).contains(LocalDate.of(2025, 11, 30));
  }

  @Test
  void readsALineAsDestatisPrintsIt() {
    var edition =
        read(
            (line("102025113016", "Thüringen", "Erfurt", "")
                + line("402025113016074", "Saale-Holzland-Kreis", "Eisenberg", "44")
                + line("502025113016074   5011", "Südliches Saaletal", "Kahla", "54")
                + line(
                    "6020251130160740795011",
                    "Rothenstein",
                    "",
                    "64    000000012340000000115100000000570    07751*****  4162110612345192")));

    assertThat(edition.findings()).isEmpty();
    assertThat(edition.entries().getLast())
        .isEqualTo(
            new EditionEntry(
                "160745011079",
                "Kreisangehörige Gemeinde",
                "Rothenstein",
                "",
                "160745011",
                "07751",
                "1151",
                4));
    assertThat(edition.entries().get(2).seat()).isEqualTo("Kahla");
  }

  @Test
  void endsWhatIsMissingAndDeletesNothing() {
    var plan = plan(FixedWidth.of("2026-01-31", known).without("160745011114"));

    assertThat(plan.findings()).isEmpty();
    assertThat(plan.changes())
        .containsExactly(
            new RegisterChange(
                RegisterChange.Kind.ENDED,
                "160745011114",
                "Zöllnitz",
                "Kreisangehörige Gemeinde",
                "2026-01-30"));
    assertThat(written(plan))
        .contains("160745011114,16074114,gemeinde,Kreisangehörige Gemeinde,Zöllnitz,")
        .contains(",2026-01-30,");
    assertThat(new String(plan.files().get("workspace.yaml"), StandardCharsets.UTF_8))
        .contains("registerDate: 2026-01-31");
  }

  @Test
  void takesTheDayOfTheLawWhenItIsGiven() {
    var edition = read(FixedWidth.of("2026-01-31", known).without("160745011114").utf8());
    var plan = RegisterImport.plan(thuringia, edition, Optional.of(LocalDate.of(2026, 1, 1)));

    assertThat(plan.changes().getFirst().after()).isEqualTo("2025-12-31");
  }

  @Test
  void seesWhoIsNewRenamedMovedAndHowManyLiveThere() {
    var file =
        FixedWidth.of("2026-01-31", known)
            .without("160745011079")
            .row(
                "160749999079", "Kreisangehörige Gemeinde", "Rothenstein", "16074", "07751", "1151")
            .row("160740099999", "Stadt", "Neuhausen, Stadt", "16074", "07999", "100");
    var erfurt = file.lines().indexOf(find(file, "6020260131" + "160510000000"));
    file.replace(
        erfurt + 1,
        find(file, "6020260131" + "160510000000")
            .replace("Erfurt, Stadt       ", "Erfurt, Landeshaupts")
            .replace("00000218793", "00000219000"));
    var plan = plan(file);

    assertThat(plan.findings()).isEmpty();
    assertThat(plan.changes())
        .extracting(change -> change.kind().word() + " " + change.key() + " " + change.before())
        .containsExactly(
            "renamed 160510000000 Erfurt, Stadt",
            "population 160510000000 218793",
            "moved 160749999079 160745011079",
            "new 160740099999 ");
    var register = register(plan);
    assertThat(register.body(new Ars("160749999079")).orElseThrow().validFrom()).isNotNull();
    assertThat(register.body(new Ars("160745011079")).orElseThrow().validTo())
        .isEqualTo(LocalDate.of(2026, 1, 30));
  }

  @Test
  void keepsColumnsAndRowsItDoesNotKnow() {
    var workspace =
        Musterstadt.workspace()
            .with(
                REGISTER,
                """
                ars,type,name,parent_ars,note
                98,Land,Anderland,,bleibt
                99,Land,Musterland,,"a, b"
                """)
            .read();
    var edition = read("ars,type,name,stand\n99,Land,Neuland,2026-01-01\n");
    var plan = RegisterImport.plan(workspace, edition, Optional.empty());

    assertThat(plan.findings()).isEmpty();
    assertThat(written(plan))
        .isEqualTo(
            """
            ars,type,name,parent_ars,note,validFrom,validTo
            98,Land,Anderland,,bleibt,,
            99,Land,Neuland,,"a, b",,
            """);
  }

  @Test
  void findsWhoFulfilsForANewUnion() {
    var file =
        FixedWidth.of("2026-01-31", known)
            .row("160749998", "Erfüllende Gemeinde", "Neustadt, Stadt", "16074", "", "")
            .row("160749998001", "Stadt", "Neustadt, Stadt", "160749998", "07999", "100")
            .row("160749998002", "Stadt", "Altdorf", "160749998", "07999", "100");

    assertThat(written(plan(file))).contains("2026-01-31,,160749998001,,");
  }

  @Test
  void writesNothingWhenALineIsBroken() {
    var file = FixedWidth.of("2026-01-31", known).without("160745011114");
    file.replace(4, file.line(4).substring(0, 60));
    file.replace(7, "99" + file.line(7).substring(2));
    file.replace(9, file.line(9).substring(0, 12) + "X" + file.line(9).substring(13));
    file.lines().add(file.line(8));
    var plan = plan(file);

    assertThat(plan.files()).isEmpty();
    assertThat(plan.changes()).isEmpty();
    assertThat(marks(plan.findings()))
        .contains(
            EDITION + ":4 error register-line-field",
            EDITION + ":7 error register-line-type",
            EDITION + ":9 error register-line-field",
            EDITION + ":" + file.lines().size() + " error register-line-twice");
  }

  @Test
  void refusesAnOlderEditionAndOneOfAnotherLand() {
    assertThat(marks(plan(FixedWidth.of("2024-12-31", known)).findings()))
        .containsExactly(EDITION + ":1 error register-edition-older");
    var foreign = new FixedWidth("2026-01-31").row("09", "Land", "Bayern", "", "", "");
    assertThat(marks(plan(foreign).findings()))
        .containsExactly(EDITION + ":1 error register-edition-foreign");
  }

  @Test
  void readsOldEditionsInLatin1() {
    var text = FixedWidth.of("2025-11-30", known).text();
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(marks(plan(read(bytes)).findings()))
        .containsExactly(EDITION + ":1 hint register-edition-latin1");
    assertThat(plan(read(bytes)).changes()).isEmpty();
    assertThat(plan(RegisterEdition.read(EDITION, bytes, true)).findings()).isEmpty();
  }

  @Test
  void isBounded() {
    var tooLarge = new byte[RegisterEdition.BYTES_MAX + 1];
    assertThat(marks(read(tooLarge).findings()))
        .containsExactly(EDITION + ":1 error register-edition-too-large");
    var tooLong = "102026013199\n".repeat(RegisterEdition.LINES_MAX + 1);
    assertThat(marks(read(tooLong).findings()))
        .containsExactly(EDITION + ":200000 error register-edition-too-long");
    var allBroken = "992026013199\n".repeat(1000);
    assertThat(read("10" + allBroken.substring(2)).findings().list())
        .hasSize(RegisterEdition.FINDINGS_MAX + 1);
  }

  @Test
  void namesKeysOfEightDigitsAndWhatIsNoRegister() {
    var short8 = "ars,type,name,stand\n16,Land,Thüringen,2026-01-01\n16074079,Stadt,X,2026-01-01\n";
    assertThat(marks(read(short8).findings()))
        .containsExactly(EDITION + ":3 error register-line-column");
    assertThat(marks(read("<xml/>").findings()))
        .containsExactly(EDITION + ":1 error register-edition-unknown");
    assertThat(marks(read(new byte[0]).findings()))
        .containsExactly(EDITION + ":1 error register-edition-unknown");
    assertThat(marks(plan(read("ars,type,name\n16,Land,Thüringen\n")).findings()))
        .containsExactly(EDITION + ":1 error register-edition-undated");
  }

  @Test
  void leavesABrokenRegisterOfTheWorkspaceAlone() {
    var broken =
        WorkspaceFiles.reference()
            .replace(REGISTER, "16074,,kreis,Landkreis", "16074,,kreis,Staat");
    var edition = read(FixedWidth.of("2026-01-31", known).utf8());
    var plan = RegisterImport.plan(broken.read(), edition, Optional.empty());

    assertThat(plan.files()).isEmpty();
    assertThat(plan.findings().list()).extracting("code").contains("register-type-unknown");
  }

  private RegisterImport plan(FixedWidth file) {
    return plan(read(file.utf8()));
  }

  private RegisterImport plan(RegisterEdition edition) {
    return RegisterImport.plan(thuringia, edition, Optional.empty());
  }

  private static RegisterEdition read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static RegisterEdition read(byte[] bytes) {
    return RegisterEdition.read(EDITION, bytes, false);
  }

  private static String written(RegisterImport plan) {
    return new String(plan.files().get(REGISTER), StandardCharsets.UTF_8);
  }

  private Register register(RegisterImport plan) {
    var files = new TreeMap<>(thuringia.folder().files());
    files.putAll(plan.files());
    return Municipalities.of(Workspace.read(new Folder(files))).register();
  }

  private static String find(FixedWidth file, String start) {
    return file.lines().stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static String line(String key, String name, String seat, String code) {
    return List.of(pad(key, 22), pad(name, 50), pad(seat, 50), pad(code, 98)).stream()
            .reduce("", String::concat)
        + "\n";
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
