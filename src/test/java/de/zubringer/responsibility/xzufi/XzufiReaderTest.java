package de.zubringer.responsibility.xzufi;

import static de.zubringer.responsibility.xzufi.Message.LEIKA;
import static de.zubringer.responsibility.xzufi.Message.catalogue;
import static de.zubringer.testing.WorkspaceFiles.marks;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.LeikaKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XzufiReaderTest {
  @Test
  void understandsUnitsLeistungenAndTheirResponsibilities() {
    var catalogue =
        new Message()
            .with(
                Message.leistung("L1", LEIKA),
                Message.unit("U1", "VG Mustertal", "990025001"),
                Message.responsibility("Z1", "U1", "L1", "990025001001", "990025001002"))
            .catalogue();

    assertThat(catalogue.findings()).isEmpty();
    assertThat(catalogue.leistungen().getFirst().name()).isEqualTo("Hundesteuer anmelden");
    assertThat(catalogue.keysOf(catalogue.leistungen().getFirst().id()))
        .containsExactly(new LeikaKey(LEIKA));
    var unit = catalogue.units().getFirst();
    assertThat(unit.name()).isEqualTo("VG Mustertal");
    assertThat(unit.contacts()).containsExactly(new XzufiObject.Contact("01", "amt@example.org"));
    var responsibility = catalogue.responsibilities().getFirst().object();
    assertThat(responsibility.unit().text()).isEqualTo("U1");
    assertThat(responsibility.role()).isEqualTo("01");
    assertThat(responsibility.areas()).extracting(Identifier::text).hasSize(2);
    assertThat(catalogue.readings().getFirst().sender()).isEqualTo("Redaktion Musterland");
  }

  @Test
  void understandsResponsibilitiesInsideTheirUnit() {
    var nested =
        Message.unit("U1", "VG Mustertal", "990025001")
            .replace(
                "</x:organisationseinheit>",
                "<x:zustaendigkeit><x:leistungID>%s</x:leistungID><x:gebietID>99</x:gebietID><x:neu/></x:zustaendigkeit></x:organisationseinheit>"
                    .formatted(LEIKA));
    var catalogue = new Message().with(nested).catalogue();

    assertThat(catalogue.responsibilities().getFirst().object().unit().text()).isEqualTo("U1");
    assertThat(catalogue.readings().getFirst().unknown())
        .containsEntry("organisationseinheit/zustaendigkeit/neu", 1L);
  }

  @Test
  void countsWhatItDoesNotKnowByPath() {
    var text =
        new Message()
            .with(
                Message.leistung("L1", LEIKA),
                "<x:kuenftig><x:mehr>1</x:mehr></x:kuenftig>",
                "<x:transaktionID>4</x:transaktionID>")
            .text();

    assertThat(catalogue(text).findings()).isEmpty();
    assertThat(catalogue(text).readings().getFirst().unknown())
        .containsEntry("leistung/modulText", 1L)
        .containsEntry("transfer.operation/kuenftig/mehr", 1L)
        .containsEntry("transfer.operation/transaktionID", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<x>&e;</x>",
        "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">\n<x/>",
        "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>\n<l>&c;</l>"
      })
  void refusesDtdAndEntities(String text) {
    assertThat(marks(catalogue(text).findings())).containsExactly("m.xml:1 error xzufi-dtd");
  }

  @Test
  void namesLineAndColumnOfBrokenXml() {
    var text = new Message().with(Message.leistung("L1", LEIKA)).text();
    var findings = catalogue(text.replace("</x:leistung>", "</x:leistng>")).findings();

    assertThat(marks(findings)).containsExactly("m.xml:11 error xzufi-broken");
    assertThat(findings.list().getFirst().arguments().getFirst()).isEqualTo("11");
    assertThat(marks(catalogue("").findings())).containsExactly("m.xml:1 error xzufi-broken");
    assertThat(marks(catalogue(text.replace("Volltext", "&unbekannt;")).findings()))
        .extracting(mark -> mark.substring(mark.lastIndexOf(" ") + 1))
        .containsExactly("xzufi-broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2_1_0", "2_3_1"})
  void refusesOtherVersions(String version) {
    var text = new Message().text().replace("2_2_0", version);
    var finding = catalogue(text).findings().list().getFirst();

    assertThat(finding.code()).isEqualTo("xzufi-version");
    assertThat(finding.arguments()).containsExactly(version.replace('_', '.'));
  }

  @Test
  void refusesWhatOnlySaysItIsXzufi() {
    var text = new Message().text();
    assertThat(marks(catalogue(text.replace("\"2.2.0\"", "\"2.3\"")).findings()))
        .containsExactly("m.xml:2 error xzufi-version");
    assertThat(marks(catalogue("<html/>").findings()))
        .containsExactly("m.xml:1 error xzufi-foreign");
  }

  @Test
  void tellsDuplicatesContradictionsAndMissingIds() {
    var catalogue =
        new Message()
            .with(
                Message.leistung("L1", LEIKA),
                Message.leistung("L1", LEIKA),
                Message.leistung("L1", "99102013070000"),
                Message.unit("", "Ohne Kennung", "99"),
                Message.responsibility("Z1", "", "L1", "99"))
            .catalogue();

    assertThat(catalogue.findings().list())
        .extracting(one -> one.severity().word() + " " + one.code())
        .containsExactly(
            "hint xzufi-twice",
            "error xzufi-contradiction",
            "error xzufi-id-missing",
            "error xzufi-responsibility-loose");
    assertThat(catalogue.leistungen()).hasSize(1);
  }

  @Test
  void followsDeletions() {
    var first = new Message().with(Message.leistung("L1", LEIKA)).text();
    var deletion =
        "<x:loesche klasse=\"Leistung\"><x:id schemeAgencyID=\"L99\">%s</x:id></x:loesche>";
    var second = new Message().with(deletion.formatted("L1"), deletion.formatted("L2")).text();

    assertThat(catalogue(first, second).leistungen()).isEmpty();
    assertThat(catalogue(first, second).findings().list())
        .extracting("code")
        .containsExactly("xzufi-deletion-unknown");
  }

  @Test
  void stopsAtDepthAndAtObjectsThatNeverEnd() {
    var deep = "<x:a>".repeat(100) + "</x:a>".repeat(100);
    assertThat(codes(new Message().with(deep).text())).containsExactly("xzufi-too-large");
    var deepObject = Message.leistung("L1", LEIKA).replace("Volltext", deep);
    assertThat(codes(new Message().with(deepObject).text())).containsExactly("xzufi-too-large");
    var wide = Message.leistung("L1", LEIKA).replace("Volltext", "<x:a/>".repeat(60_000));
    assertThat(codes(new Message().with(wide).text())).containsExactly("xzufi-too-large");
    var long1 = Message.leistung("L1", LEIKA).replace("Volltext", "x".repeat(9_000_000));
    assertThat(codes(new Message().with(long1).text())).containsExactly("xzufi-too-large");
  }

  /** More text than the tests have memory for; at every moment one object is alive. */
  @Test
  void readsAMillionElementsWithoutKeepingThem() {
    var unit = Message.unit("U1", "VG Mustertal " + "x".repeat(2000), "990025001");
    int units = 150_000;
    var seen = new AtomicLong();
    var before = used();
    var most = new AtomicLong();

    var reading =
        XzufiReader.read(
            "m.xml",
            new Repeated(new Message().with("@").text(), unit, units),
            object -> {
              if (seen.incrementAndGet() % 50_000 == 0) {
                System.gc();
                most.accumulateAndGet(used() - before, Math::max);
              }
            });

    assertThat(reading.findings()).isEmpty();
    assertThat(seen).hasValue(units);
    assertThat(most.get()).isLessThan(60L * 1024 * 1024);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Iterable<String> codes(String text) {
    return catalogue(text).findings().list().stream().map(one -> one.code()).toList();
  }

  /** A message whose middle is repeated without ever being whole in memory. */
  private static final class Repeated extends InputStream {
    private final byte[] start;
    private final byte[] middle;
    private final byte[] end;
    private final int times;
    private byte[] now;
    private int part;
    private int at;

    Repeated(String frame, String middle, int times) {
      var parts = frame.split("@", 2);
      this.start = parts[0].getBytes(StandardCharsets.UTF_8);
      this.middle = middle.getBytes(StandardCharsets.UTF_8);
      this.end = parts[1].getBytes(StandardCharsets.UTF_8);
      this.times = times;
      this.now = start;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == now.length) {
        part++;
        now = part <= times ? middle : end;
        at = 0;
        if (part > times + 1) {
          return -1;
        }
      }
      var copied = Math.min(length, now.length - at);
      System.arraycopy(now, at, target, offset, copied);
      at += copied;
      return copied;
    }
  }
}
