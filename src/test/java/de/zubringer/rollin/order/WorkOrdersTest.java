package de.zubringer.rollin.order;

import static de.zubringer.web.LiveWorkspace.ERFURT;
import static de.zubringer.web.LiveWorkspace.SAALETAL;
import static de.zubringer.web.LiveWorkspace.ZELLA_MEHLIS;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Outcome;
import de.zubringer.rollin.Situation;
import de.zubringer.rollin.Situations;
import de.zubringer.testing.ServerTest;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WorkOrdersTest {
  private static final Author KIM = new Author("kim", "coordinator");
  private static final Situation NOW =
      Situations.of(WorkspaceFiles.reference().read(), SAALETAL, Situations.HUND);

  @Autowired WorkOrders orders;
  @Autowired JdbcClient sql;

  @AfterEach
  void empty() {
    sql.sql("delete from rollin_order").update();
  }

  @Test
  void sayWhatTheDataSay() {
    for (var one : orders.all(NOW)) {
      assertThat(one.paper()).as(one.order().kind().word()).isPresent();
    }
    assertThat(text(NOW, OrderKind.LAND_EDITORS))
        .contains("Rothenstein", "160745011079", "Steuern und Abgaben", "alle Gemeinden")
        .doesNotContain("<li>", "&amp;");
    assertThat(text(NOW, OrderKind.CERTIFICATES)).contains("keyEncipherment", "4096", "DE");
    assertThat(text(NOW, OrderKind.VENDOR)).contains("Woher jedes Feld seinen Wert bekommt");
    assertThat(text(NOW, OrderKind.DVDV)).contains("Verwaltungsgemeinschaft");
    assertThat(text(situation(ERFURT), OrderKind.FIREWALL)).contains("443", "HTTPS");
  }

  @Test
  void namesWhoFetchesFromUsAndWhereTokensComeFrom() {
    assertThat(connected("{}", "pull"))
        .contains("Server von Finanzwesen mit REST-Schnittstelle", "holt Anträge und Anlagen ab");
    assertThat(
            connected(
                "{adresse: \"https://fv.musterstadt.example:8443/api\", anmeldung: oauth2,"
                    + " tokenAdresse: \"https://tokens.musterstadt.example:9443/token\"}",
                "rest"))
        .contains("fv.musterstadt.example", "8443", "tokens.musterstadt.example", "9443")
        .contains("Anmeldung bei");
  }

  @Test
  void namesNoSecret() {
    for (var kind : OrderKind.values()) {
      assertThat(text(NOW, kind)).isNotBlank().doesNotContain("secret:", "\"d\":");
    }
  }

  @Test
  void asksNoVendorWhereTheInboxIsOurs() {
    var now = situation(ZELLA_MEHLIS);

    assertThat(orders.paper(now, OrderKind.VENDOR)).isEmpty();
    assertThat(TestPackets.zip(now)).isEmpty();
  }

  @Test
  void packsInventedCasesWithWhatBecomesOfThem() {
    var zip = TestPackets.zip(NOW).orElseThrow();

    assertThat(zip).isEqualTo(TestPackets.zip(NOW).orElseThrow());
    var files = Folder.ofZip(zip).files();
    var list = new String(files.get("verzeichnis.csv"), StandardCharsets.UTF_8);
    assertThat(list).contains("Muster des Leistungspakets", "erzeugt", ".csv");
    assertThat(files.keySet().stream().filter(one -> one.endsWith("antrag.json")))
        .hasSizeGreaterThan(10);
    assertThat(files.keySet().stream().filter(one -> one.contains("/ziel-"))).hasSizeGreaterThan(5);
    assertThat(files).containsKey("LIESMICH.txt");
    assertThat(list.lines().skip(1).map(line -> line.split(";", -1)[4]).distinct())
        .as("one place stands for all, so that the generated ones have room")
        .hasSize(1);
  }

  @Test
  void becomesStaleWhenItsDataChange() {
    change(OrderKind.DVDV, OrderState.SENT, "Land", "", "", null);
    assertThat(written(NOW, OrderKind.DVDV).isStale()).isFalse();

    var path = "municipalities/160745011000-vg-suedliches-saaletal/profile.yaml";
    var files = WorkspaceFiles.reference();
    var mail = files.read().document(path).orElseThrow().content().at("/contact/email").asString();
    var changed =
        Situations.of(
            files.replace(path, mail, "neu@example.org").read(), SAALETAL, Situations.HUND);

    assertThat(written(changed, OrderKind.DVDV).isStale()).isTrue();
  }

  @Test
  void remindsOfWhatNobodyAnswered() {
    var day = Situations.TODAY.plusDays(5);
    change(OrderKind.DVDV, OrderState.SENT, "Land", "", "", day);

    assertThat(orders.due(SAALETAL, Situations.HUND, Situations.TODAY)).isZero();
    assertThat(orders.due(SAALETAL, Situations.HUND, day)).isEqualTo(1);
    assertThat(orders.ordered(ERFURT)).isEmpty();
    assertThat(orders.due(ERFURT, Situations.HUND, day)).isZero();
    change(OrderKind.DVDV, OrderState.DONE, "", "DV-17", "", null);
    assertThat(orders.due(SAALETAL, Situations.HUND, day)).isZero();
    var last = written(NOW, OrderKind.DVDV).order().last().orElseThrow();
    assertThat(last.recipient()).isEqualTo("Land");
    assertThat(last.reference()).isEqualTo("DV-17");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(change(OrderKind.DVDV, OrderState.DONE, "Land", "", "", null)).isFalse();
    assertThat(change(OrderKind.DVDV, OrderState.SENT, " ", "", "", null)).isFalse();
    var yesterday = Situations.TODAY.minusDays(1);
    assertThat(change(OrderKind.DVDV, OrderState.SENT, "Land", "", "", yesterday)).isFalse();
    assertThat(change(OrderKind.DVDV, OrderState.SENT, "x".repeat(201), "", "", null)).isFalse();
    assertThat(change(OrderKind.DVDV, OrderState.SENT, "Land", "", "", null)).isTrue();
    assertThat(change(OrderKind.DVDV, OrderState.REJECTED, "", "", "", null)).isFalse();
  }

  @Test
  void isADocumentOnPaperAndATableForSpreadsheets() {
    for (var kind : OrderKind.values()) {
      var paper = orders.paper(NOW, kind).orElseThrow();
      assertThat(OrderSheet.pdf(paper, Situations.TODAY))
          .isInstanceOfSatisfying(
              Outcome.Done.class,
              done -> {
                try (var pdf = Loader.loadPDF((byte[]) done.value())) {
                  assertThat(new PDFTextStripper().getText(pdf)).contains("30.11.2026");
                  assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertThat(new String(OrderSheet.csv(paper), StandardCharsets.UTF_8)).contains(";");
    }
    assertThat(Arrays.equals(csv(), csv())).isTrue();
  }

  private byte[] csv() {
    return OrderSheet.csv(orders.paper(NOW, OrderKind.DVDV).orElseThrow());
  }

  /** What the order of Erfurt says if its specialist application is reached so. */
  private String connected(String settings, String connector) {
    var files =
        WorkspaceFiles.reference()
            .replace(
                "municipalities/160510000000-erfurt/profile.yaml",
                "{adresse: \"https://finanzwesen.erfurt.example/api\", zugang:"
                    + " \"secret:finanzwesen\"}",
                settings)
            .replace(
                "systems/finanzwesen-rest/system.yaml",
                "connector: rest",
                "connector: " + connector);
    return text(Situations.of(files.read(), ERFURT, Situations.HUND), OrderKind.FIREWALL);
  }

  private static Situation situation(MunicipalityId owner) {
    return Situations.of(WorkspaceFiles.reference().read(), owner, Situations.HUND);
  }

  private String text(Situation now, OrderKind kind) {
    return orders.paper(now, kind).map(OrderPaper::text).orElse("");
  }

  private WorkOrders.Written written(Situation now, OrderKind kind) {
    return orders.all(now).stream()
        .filter(one -> one.order().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private boolean change(
      OrderKind kind,
      OrderState state,
      String recipient,
      String reference,
      String text,
      @Nullable LocalDate remindOn) {
    var word = new WorkOrders.Word(state, recipient, reference, text, remindOn);
    return orders.change(NOW, kind, word, KIM) instanceof Outcome.Done;
  }
}
