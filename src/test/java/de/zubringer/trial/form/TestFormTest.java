package de.zubringer.trial.form;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Samples;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.trial.form.FormPart.Group;
import de.zubringer.trial.form.FormPart.Input;
import de.zubringer.trial.form.FormPart.Kind;
import de.zubringer.trial.form.FormPart.Option;
import de.zubringer.trial.form.FormPart.Several;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TestFormTest {
  private static final Workspace WORKSPACE = WorkspaceFiles.reference().read();
  private static final Catalogue CATALOGUE = Catalogue.of(WORKSPACE);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final List<Option> PLACES = List.of(new Option("160745011079", "Rothenstein"));
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000000");

  static Stream<LeistungPackage> packages() {
    return CATALOGUE.packages().stream();
  }

  /** What a browser would send of these parts. */
  static Map<String, String> sent(List<FormPart> parts) {
    var sent = new HashMap<String, String>();
    for (var part : parts) {
      switch (part) {
        case Input input -> put(sent, input.name(), input.value());
        case Group group -> {
          if (group.stays()) {
            put(sent, TestForm.STAYS + group.name(), "ja");
          }
          sent.putAll(sent(group.parts()));
        }
        case Several several -> {
          put(sent, TestForm.COUNT + several.name(), Integer.toString(several.count()));
          sent.putAll(sent(several.entries()));
        }
      }
    }
    return sent;
  }

  private static void put(Map<String, String> sent, String name, String value) {
    assertThat(sent.put(name, value)).as("twice: %s", name).isNull();
  }

  private static ObjectNode roundTrip(TestForm form, JsonNode application) {
    return form.application(sent(form.parts(application)));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everySampleComesBackFromItsFormUnchanged(LeistungPackage leistung) {
    var form = new TestForm(leistung, Map.of(), PLACES, DAY);
    var samples = Samples.of(WORKSPACE, leistung);
    var lost = new ArrayList<String>();
    for (var sample : samples) {
      var back = roundTrip(form, sample.application());
      if (!sameNumbers(back).equals(sameNumbers(sample.application()))) {
        lost.add(sample.name());
      }
    }

    assertThat(samples).hasSizeGreaterThan(10);
    assertThat(lost).isEmpty();
  }

  private static JsonNode sameNumbers(JsonNode tree) {
    return JsonMapper.shared().readTree(tree.toString());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aBlankFormAsksForWhatMustBeThere(LeistungPackage leistung) {
    var form = new TestForm(leistung, Map.of(), PLACES, DAY);
    var blank = form.blank(() -> ID);

    assertThat(roundTrip(form, blank)).isEqualTo(blank);
    for (var member : leistung.schema().json().path("required").values()) {
      var field = leistung.schema().field(member.asString("")).orElseThrow();
      assertThat(blank.has(member.asString("")))
          .isEqualTo(
              field.isGroup()
                  || field.path().endsWith("[]")
                  || field.schema().path("format").asString("").equals("uuid"));
    }
    assertThat(leistung.schema().check(blank)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyFieldHasATitleAndANameOfItsOwn(LeistungPackage leistung) {
    var form = new TestForm(leistung, Map.of(), PLACES, DAY);
    var seen = new HashSet<String>();
    for (var sample : Samples.of(WORKSPACE, leistung)) {
      walk(
          form.parts(sample.application()),
          part -> {
            assertThat(part.title()).isNotBlank();
            seen.add(part.name().replaceAll("\\[\\d+]", ""));
          });
    }

    assertThat(seen)
        .containsAll(leistung.schema().leaves().stream().map(one -> plain(one.path())).toList());
  }

  private static String plain(String path) {
    return path.replace("[]", "");
  }

  private static void walk(List<FormPart> parts, java.util.function.Consumer<FormPart> visitor) {
    for (var part : parts) {
      visitor.accept(part);
      switch (part) {
        case Input input -> {}
        case Group group -> walk(group.parts(), visitor);
        case Several several -> walk(several.entries(), visitor);
      }
    }
  }

  @Test
  void asksWhatThePlaceAsks() {
    var parking = newest("bewohnerparkausweis");
    var answers =
        Map.of(
            "zonen",
            List.of("A"),
            "laufzeitMaxMonate",
            12,
            "weitereKennzeichenMax",
            0,
            "versandarten",
            List.of("POST"),
            "meldenachweisVerlangt",
            true);
    var form = new TestForm(parking, answers, PLACES, DAY);
    var parts = form.parts(form.blank(() -> ID));

    assertThat(input(parts, "versand").options()).extracting(Option::value).containsExactly("POST");
    assertThat(input(parts, "laufzeitMonate").help()).contains("von 1 bis 12");
    assertThat(form.files().entrySet())
        .anySatisfy(
            file -> {
              assertThat(file.getKey().id()).isEqualTo("meldebescheinigung");
              assertThat(file.getValue()).isTrue();
            });
    assertThat(several(parts, "weitereKennzeichen").help()).contains("höchstens 0");
  }

  @Test
  void hidesWhatThePlaceDoesNotAskUnlessItIsThere() {
    var dogs = newest("hundesteuer-anmeldung");
    var form =
        new TestForm(dogs, Map.of("sepaAngebot", false, "risthoeheVerlangt", true), PLACES, DAY);
    var blank = form.blank(() -> ID);

    assertThat(form.parts(blank)).extracting(FormPart::name).doesNotContain("zahlung");
    blank.putObject("zahlung").put("rhythmus", "JAEHRLICH");
    assertThat(form.parts(blank)).extracting(FormPart::name).contains("zahlung");
    assertThat(input(form.parts(blank), "hund[0].risthoeheCm").required()).isTrue();
  }

  @Test
  void keepsWhatIsNoNumberOrDayAsItWasTyped() {
    var dogs = newest("hundesteuer-anmeldung");
    var form = new TestForm(dogs, Map.of(), PLACES, DAY);
    var sent = new HashMap<String, String>();
    sent.put("anzahl:hund", "1");
    sent.put("hund[0].risthoeheCm", "groß");
    sent.put("hund[0].wurfdatum", "31.02.2024");
    sent.put("haltung.hundeImHaushalt", "007");
    sent.put("gibtEsNicht.geheim", "x");
    sent.put("erklaerung.wahrheit", "false");
    var application = form.application(sent);

    assertThat(application.toString())
        .isEqualTo(
            """
            {"hund":[{"wurfdatum":"31.02.2024","risthoeheCm":"groß"}],\
            "haltung":{"hundeImHaushalt":"007"},"erklaerung":{"wahrheit":false}}\
            """);
    var day = input(form.parts(application), "hund[0].wurfdatum");
    assertThat(day.kind()).isEqualTo(Kind.TEXT);
    assertThat(day.value()).isEqualTo("31.02.2024");
  }

  @Test
  void offersTheKnownValueAlsoWhereItIsNotOffered() {
    var dogs = newest("hundesteuer-anmeldung");
    var form = new TestForm(dogs, Map.of("ermaessigungen", List.of("TIERHEIM")), PLACES, DAY);
    var blank = form.blank(() -> ID);
    blank.put("ermaessigung", "DRACHE");

    var options = input(form.parts(blank), "ermaessigung").options();
    assertThat(options).extracting(Option::value).containsExactly("TIERHEIM", "DRACHE");
    assertThat(options.getLast().label()).contains("wird hier nicht angeboten");
  }

  @Test
  void listsGrowAndShrinkWhereverTheyLie() {
    var housing = newest("wohngeld-mietzuschuss");
    var form = new TestForm(housing, Map.of(), PLACES, DAY);
    var blank = form.blank(() -> ID);

    var two = form.grown(form.grown(blank, "haushalt"), "haushalt[1].einkommen");
    assertThat(two.path("haushalt")).hasSize(2);
    assertThat(two.at("/haushalt/1/einkommen")).hasSize(1);
    assertThat(roundTrip(form, two)).isEqualTo(two);
    assertThat(form.shrunk(two, "haushalt[1].einkommen[0]").at("/haushalt/1").has("einkommen"))
        .isFalse();
    assertThat(form.shrunk(two, "haushalt[0]").at("/haushalt/0/einkommen")).hasSize(1);
  }

  @Test
  void strangeNamesChangeNothing() {
    var form = new TestForm(newest("hundesteuer-anmeldung"), Map.of(), PLACES, DAY);
    var blank = form.blank(() -> ID);

    for (var name :
        List.of("", "x", "hund[0]", "hund[99999999999]", "halter", "..", "hund[0].x[1]", "[0]")) {
      assertThat(form.shrunk(blank, name).path("halter").isObject()).isTrue();
      assertThat(form.grown(blank, name).path("halter").isObject()).isTrue();
    }
    var many = new HashMap<String, String>();
    many.put("anzahl:hund", "999");
    many.put("anzahl:haltung", "-1");
    assertThat(form.application(many).path("hund")).hasSize(100);
  }

  private static LeistungPackage newest(String id) {
    return packages().filter(one -> one.id().equals(id)).reduce((a, b) -> b).orElseThrow();
  }

  private static Input input(List<FormPart> parts, String name) {
    var found = new ArrayList<Input>();
    walk(
        parts,
        part -> {
          if (part instanceof Input input && input.name().equals(name)) {
            found.add(input);
          }
        });
    return found.getFirst();
  }

  private static Several several(List<FormPart> parts, String name) {
    return (Several)
        parts.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }
}
