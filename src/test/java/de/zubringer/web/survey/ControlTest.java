package de.zubringer.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.survey.AnswerType;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.survey.Question;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Question.Way;
import de.zubringer.web.frame.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ControlTest {
  private static final List<Option> DESKS =
      List.of(new Option("kasse", "Stadtkasse"), new Option("steuern", "Steueramt"));

  @Test
  void putsInWhatIsSuggestedAndSaysSo() {
    var control = Control.of(question("choice", DESKS, State.OPEN, null, "kasse"));

    assertThat(control.kind()).isEqualTo(Control.Kind.RADIOS);
    assertThat(chosen(control)).containsExactly("kasse");
    assertThat(control.choices()).extracting(Choice::label).contains("Stadtkasse (Vorschlag)");
    assertThat(control.choices()).extracting(Choice::value).contains("?", "\u2013", "");
    assertThat(Control.of(question("money", List.of(), State.OPEN, null, 12_050)).value())
        .isEqualTo("120,50");
  }

  @Test
  void putsInNothingForThoseWhoSaidThatTheyDoNotKnow() {
    var control = Control.of(question("choice", DESKS, State.UNKNOWN, null, "kasse"));
    assertThat(chosen(control)).isEmpty();
  }

  @Test
  void putsInWhatIsKnownToBeConfirmedOrChanged() {
    assertThat(chosen(Control.of(question("choice", DESKS, State.STALE, "steuern", null))))
        .containsExactly("steuern");
    assertThat(chosen(Control.of(question("choice", DESKS, State.ANSWERED, null, null))))
        .containsExactly("\u2013");
    assertThat(chosen(Control.of(question("codes", DESKS, State.ANSWERED, List.of("kasse"), null))))
        .containsExactly("kasse");
    assertThat(chosen(Control.of(question("codes", DESKS, State.ANSWERED, List.of(), null))))
        .containsExactly("keine");
    var day = Control.of(question("date", List.of(), State.STALE, LocalDate.of(2026, 2, 1), null));
    assertThat(day.value()).isEqualTo("2026-02-01");
    assertThat(day.kind().type()).isEqualTo("date");
  }

  @Test
  void fitsWhatIsAsked() {
    assertThat(kind("boolean", List.of())).isEqualTo(Control.Kind.RADIOS);
    assertThat(kind("choice", many(8))).isEqualTo(Control.Kind.SELECT);
    assertThat(kind("codes", many(60))).isEqualTo(Control.Kind.BOXES);
    assertThat(kind("codes", many(61))).isEqualTo(Control.Kind.LONG);
    assertThat(kind("unit", DESKS)).isEqualTo(Control.Kind.UNIT);
    assertThat(kind("email", List.of())).isEqualTo(Control.Kind.EMAIL);
    assertThat(kind("integer", List.of())).isEqualTo(Control.Kind.NUMBER);
    assertThat(kind("text", List.of())).isEqualTo(Control.Kind.LONG);
    assertThat(kind("uuid", List.of())).isEqualTo(Control.Kind.FIELD);
  }

  @Test
  void aCrossBesideWhatTheFormPutInItselfIsMeant() {
    var question = question("money", List.of(), State.OPEN, null, 4000);

    assertThat(form(question, "40,00", "?").text(question)).isEqualTo("?");
    assertThat(form(question, "40,00", "?").isAmbiguous(question)).isFalse();
    assertThat(form(question, "50,00", "?").isAmbiguous(question)).isTrue();
    assertThat(form(question, "40,00", "?", "\u2013").isAmbiguous(question)).isTrue();
    assertThat(form(question, " ", "").text(question)).isEmpty();
  }

  @Test
  void severalAreOneAnswerOnlyWhereSeveralMayBeChosen() {
    var many = question("choices", DESKS, State.OPEN, null, null);
    assertThat(form(many, "kasse", "steuern").text(many)).isEqualTo("kasse; steuern");
    assertThat(form(many, "kasse", "steuern").isAmbiguous(many)).isFalse();
    assertThat(form(many, "kasse", "?").isAmbiguous(many)).isTrue();
    var one = question("unit", DESKS, State.OPEN, null, null);
    assertThat(form(one, "kasse", "Neues Amt").isAmbiguous(one)).isTrue();
    assertThat(form(one, "", "Neues Amt").text(one)).isEqualTo("Neues Amt");
  }

  @Test
  void whatSomebodyDoesNotKnowComesLast() {
    var open =
        IntStream.range(0, 20)
            .mapToObj(
                one ->
                    question("text", List.of(), one < 9 ? State.UNKNOWN : State.OPEN, null, null))
            .toList();
    assertThat(Portion.of(open, 1).questions()).hasSize(8).allMatch(Portion::isFresh);
    assertThat(Portion.of(open, 99).number()).isEqualTo(3);
    assertThat(Portion.of(open, 3).questions()).hasSize(4).noneMatch(Portion::isFresh);
    assertThat(Portion.of(open, -1).number()).isEqualTo(1);
    assertThat(Portion.of(List.of(), 1).questions()).isEmpty();
  }

  private static Control.Kind kind(String type, List<Option> options) {
    return Control.of(question(type, options, State.OPEN, null, null)).kind();
  }

  private static List<Option> many(int count) {
    return IntStream.range(0, count).mapToObj(one -> new Option("o" + one, "O" + one)).toList();
  }

  private static List<String> chosen(Control control) {
    return control.choices().stream().filter(Choice::chosen).map(Choice::value).toList();
  }

  private static AnswerForm form(Question question, String... values) {
    var fields = new LinkedMultiValueMap<String, String>();
    fields.put("antwort." + question.id(), List.of(values));
    fields.set("vor." + question.id(), Control.filled(question));
    return new AnswerForm(fields);
  }

  private static Question question(
      String type,
      List<Option> options,
      State state,
      @Nullable Object value,
      @Nullable Object suggestion) {
    return new Question(
        "profile.frage",
        Topic.HOUSE,
        "Was?",
        null,
        new AnswerType(type, null, null, null, options),
        true,
        "municipality",
        List.of("fachamt"),
        List.of("Darum."),
        new Home("profile.yaml", List.of("answers", "frage"), "frage", "profile.yaml", Way.ANSWER),
        new Standing(state, Source.PROFILE, value, null, null, suggestion, false));
  }
}
