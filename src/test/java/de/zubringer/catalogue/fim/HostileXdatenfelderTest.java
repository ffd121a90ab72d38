package de.zubringer.catalogue.fim;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.fim.Xdatenfelder.Naming;
import de.zubringer.catalogue.fim.Xdatenfelder.Reading;
import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.catalogue.original.NameBook;
import de.zubringer.catalogue.original.Original;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileXdatenfelderTest {
  private static final Reading READING =
      new Reading(Naming.READABLE, NameBook.EMPTY, CodeListSource.NONE);

  @Test
  void refusesADocumentTypeWithItsEntities() {
    assertThat(
            first(
                """
                <?xml version="1.0"?>
                <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>
                <a>&b;</a>
                """))
        .matches("xdf-doctype@[12]");
    var laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
    }
    assertThat(first(laughs + "]><a>&l29;</a>")).startsWith("xdf-doctype");
  }

  @Test
  void refusesWhatIsTooDeepOrTooLargeOrNoXml() {
    assertThat(first("<a>".repeat(5_000) + "</a>".repeat(5_000))).startsWith("xdf-too-deep");
    assertThat(first("<a>" + " ".repeat(Xdatenfelder.BYTES_MAX) + "</a>"))
        .startsWith("xdf-too-large");
    assertThat(first("<a>" + "<b/>".repeat(400_000) + "</a>")).startsWith("xdf-too-large");
    assertThat(first("<a>\n<b>\n</a>")).isEqualTo("xdf-broken@3");
    assertThat(first("")).startsWith("xdf-broken");
    assertThat(first("<html/>")).startsWith("xdf-namespace");
  }

  @Test
  void namesTheLineOfAGroupThatContainsItself() {
    var inner = struktur("<datenfeldgruppe>" + id("G1") + "</datenfeldgruppe>");
    assertThat(first(message(id("G1") + inner, "datenfeldgruppe"))).startsWith("xdf-recursive@2");
  }

  @Test
  void namesTheLineOfAnIdThatMeansTwoThings() {
    var one = struktur("<datenfeld>" + id("F1") + "<name>A</name></datenfeld>");
    var two = struktur("<datenfeld>" + id("F1") + "<name>B</name></datenfeld>");
    assertThat(first(message(id("S1") + one + "\n\n" + two, "stammdatenschema")))
        .isEqualTo("xdf-id-twice@4");
    assertThat(first(message(id("S1") + one + one, "stammdatenschema"))).isEqualTo("done");
  }

  @Test
  void namesWhatAStructureLacks() {
    assertThat(first(message(id("S1") + "<struktur/>", "stammdatenschema")))
        .isEqualTo("xdf-structure@2");
    var times = struktur("<datenfeld>" + id("F1") + "</datenfeld>").replace("1:1", "viele");
    assertThat(first(message(id("S1") + times, "stammdatenschema"))).isEqualTo("xdf-times@2");
    assertThat(first(message("<name>x</name>", "stammdatenschema"))).isEqualTo("xdf-missing@2");
  }

  /** Whatever a file holds, it is taken over or gives findings that name a line. */
  @Test
  void neverEndsOtherwiseThanWithFindings() {
    var random = new Random(7);
    for (var file : new String[] {"muster-2.xml", "muster-3.xml"}) {
      var sound = new String(XdatenfelderTest.bytes(file), StandardCharsets.UTF_8);
      var words = sound.split("(?<=>)", -1);
      for (int i = 0; i < 400; i++) {
        var spoilt = words.clone();
        var at = random.nextInt(words.length);
        spoilt[at] = random.nextBoolean() ? "" : spoilt[random.nextInt(words.length)];
        var value = random.nextInt(words.length);
        spoilt[value] = spoilt[value].replaceAll("\\d", "-9");
        assertThat(first(String.join("", spoilt))).matches("done|[a-z-]+@[1-9]\\d*");
      }
    }
  }

  private static String struktur(String inside) {
    return "<struktur><anzahl>1:1</anzahl><enthaelt>" + inside + "</enthaelt></struktur>";
  }

  private static String id(String id) {
    return "<identifikation><id>" + id + "</id><version>1.0</version></identifikation>";
  }

  private static String message(String inside, String kind) {
    return "<n xmlns=\"urn:xoev-de:fim:standard:xdatenfelder_2\">\n<%s>%s</%s></n>"
        .formatted(kind, inside, kind);
  }

  /** Code and line of the first error; done if there is none. */
  private static String first(String xml) {
    var outcome = Xdatenfelder.read("x.xml", xml.getBytes(StandardCharsets.UTF_8), READING);
    return switch (outcome) {
      case Outcome.Held<Original>(var findings) -> {
        var finding = findings.list().getFirst();
        yield finding.code() + "@" + line(finding);
      }
      default -> "done";
    };
  }

  private static int line(Finding finding) {
    var spot = finding.spot();
    return spot == null ? 0 : spot.line();
  }
}
