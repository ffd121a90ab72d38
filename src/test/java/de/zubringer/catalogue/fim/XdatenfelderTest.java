package de.zubringer.catalogue.fim;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.fim.Xdatenfelder.Naming;
import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.catalogue.original.NameBook;
import de.zubringer.catalogue.original.Original;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class XdatenfelderTest {
  @Test
  void fieldsOfVersionTwoKeepTitleHelpTypeAndBounds() {
    var schema = schema(read("muster-2.xml", lists()));

    assertThat(schema.fields())
        .extracting(field -> field.path() + " " + field.required())
        .contains(
            "natuerlichePerson true",
            "natuerlichePerson.familienname true",
            "natuerlichePerson.vornamen[] false",
            "natuerlichePerson2[] false",
            "natuerlichePerson2[].familienname true",
            "anzahlTiere false");
    var name = schema.field("natuerlichePerson.familienname").orElseThrow();
    assertThat(name.title()).isEqualTo("Familienname");
    assertThat(name.schema().toString())
        .contains(
            "\"minLength\":1", "\"maxLength\":120", "Wie im Ausweis.", "\"x-fim\":\"F99000001\"");
    assertThat(schema.list("natuerlichePerson.vornamen").path("maxItems").asInt()).isEqualTo(3);
    assertThat(schema.field("anzahlTiere").orElseThrow().schema().toString())
        .contains("\"type\":\"integer\",\"minimum\":1,\"maximum\":20");
    assertThat(schema.field("natuerlichePerson.geburtsdatum").orElseThrow().schema().toString())
        .contains("\"format\":\"date\"");
  }

  @Test
  void takesAListThatLiesBesideAndSaysWhichDoesNot() {
    var with = read("muster-2.xml", lists());
    assertThat(Objects.requireNonNull(with.codeLists().get("staat")).codes())
        .extracting(Code::code)
        .containsExactly("000", "151");
    assertThat(codes(with)).doesNotContain("fim-list-elsewhere");

    assertThat(codes(with)).doesNotContain("fim-list-columns");

    var wide =
        new String(bytes("staat.xml"), StandardCharsets.UTF_8)
            .replace("<Key ", "<Column Id=\"iso\" Use=\"optional\"/><Key ")
            .getBytes(StandardCharsets.UTF_8);
    var wider = read("muster-2.xml", new CodeListSource(Map.of("staat.xml", wide), List.of()));
    assertThat(codes(wider)).contains("fim-list-columns");
    assertThat(wider.codeLists()).isEqualTo(with.codeLists());

    var without = read("muster-2.xml", CodeListSource.NONE);
    assertThat(without.codeLists()).isEmpty();
    assertThat(codes(without)).contains("fim-list-elsewhere");
    assertThat(
            schema(without)
                .field("natuerlichePerson.staatsangehoerigkeit")
                .orElseThrow()
                .codeList())
        .isEmpty();
  }

  @Test
  void aHintIsKeptAsTextAndIsNoField() {
    var read = read("muster-2.xml", lists());
    assertThat(schema(read).field("natuerlichePerson.hinweis")).isEmpty();
    assertThat(read.schema().at("/$defs/G99000001/x-labels/0").toString())
        .contains("Alle Angaben sind erfunden.", "\"after\":\"staatsangehoerigkeit\"");
  }

  @Test
  void expressesTheRulesItUnderstandsAndKeepsAllOfThem() {
    var read = read("muster-3.xml", CodeListSource.NONE);
    assertThat(read.schema().path("oneOf").toString())
        .isEqualTo(
            "[{\"required\":[\"anschriftStrasse\"]},{\"required\":[\"anschriftPostfach\"]}]");
    assertThat(read.schema().path("dependentRequired").toString())
        .isEqualTo("{\"iban\":[\"kontoinhaber\"]}");
    assertThat(schema(read).field("iban").orElseThrow().check()).contains("iban");
    assertThat(read.schema().path("x-rules").size()).isEqualTo(2);
    assertThat(read.schema().at("/$defs/G99000000013/maxProperties").asInt()).isEqualTo(1);
    assertThat(codes(read)).doesNotContain("fim-rule").contains("fim-rule-expressed", "fim-file");

    assertThat(codes(read("muster-2.xml", lists()))).contains("fim-rule");
    assertThat(read("muster-2.xml", lists()).schema().at("/x-rules/0/script").asString(""))
        .contains("function");
  }

  @Test
  void valuesOfTheFieldItselfBecomeAList() {
    var read = read("muster-3.xml", CodeListSource.NONE);
    assertThat(schema(read).field("art").orElseThrow().codeList()).contains("f99000000018-werte");
    assertThat(Objects.requireNonNull(read.codeLists().get("f99000000018-werte")).codes())
        .extracting(Code::name)
        .containsExactly("Gewerbe", "Privat");
    assertThat(read.attachments())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("Lageplan");
              assertThat(one.mediaTypes()).containsExactly("application/pdf");
            });
  }

  @Test
  void namesCanBeTheIds() {
    var reading = new Xdatenfelder.Reading(Naming.ID, NameBook.EMPTY, CodeListSource.NONE);
    var schema = schema(done(Xdatenfelder.read("x.xml", bytes("muster-3.xml"), reading)));
    assertThat(schema.field("G99000000011.F99000000011")).isPresent();
    assertThat(schema.dependents("F99000000016")).containsExactly("F99000000017");
  }

  @Test
  void aFieldKeepsItsNameWhateverItsTitleBecomes() {
    var before = read("muster-3.xml", CodeListSource.NONE);
    var book = NameBook.of(before.schema());
    var renamed =
        new String(bytes("muster-3.xml"), StandardCharsets.UTF_8)
            .replace(
                "<xdf:name>IBAN</xdf:name>", "<xdf:name>Internationale Kontonummer</xdf:name>");
    var reading = new Xdatenfelder.Reading(Naming.READABLE, book, CodeListSource.NONE);
    var after = done(Xdatenfelder.read("x.xml", renamed.getBytes(StandardCharsets.UTF_8), reading));
    assertThat(schema(after).field("iban").orElseThrow().schema().toString())
        .contains("Internationale Kontonummer");
  }

  @Test
  void anApplicationFilledInIsAcceptedWholeAndAtItsLeast() {
    for (var file : List.of("muster-2.xml", "muster-3.xml", "muster-3-neu.xml")) {
      var read = read(file, lists());
      var codes =
          read.codeLists().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey, list -> list.getValue().codes().getFirst().code()));
      for (var isWhole : List.of(true, false)) {
        var sample = new SampleMaker(read.schema(), codes, isWhole).make();
        assertThat(schema(read).check(sample)).as("%s %s %s", file, isWhole, sample).isEmpty();
        sample.put("fremd", 1);
        assertThat(schema(read).check(sample)).as("closed").isNotEmpty();
      }
    }
  }

  static CodeListSource lists() {
    return new CodeListSource(Map.of("staat.xml", bytes("staat.xml")), List.of());
  }

  static Original read(String file, CodeListSource lists) {
    var reading = new Xdatenfelder.Reading(Naming.READABLE, NameBook.EMPTY, lists);
    return done(Xdatenfelder.read(file, bytes(file), reading));
  }

  static byte[] bytes(String file) {
    try (var in = XdatenfelderTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T done(Outcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<T>) outcome).value();
  }

  private static DataSchema schema(Original read) {
    return done(DataSchema.of(read.schema()));
  }

  private static List<String> codes(Original read) {
    return read.leftOver().list().stream().map(Finding::code).toList();
  }
}
