package de.zubringer.cli.connect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.kernel.FindingItem;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.survey.Question;
import de.zubringer.survey.Survey;
import de.zubringer.survey.SurveyAnswers;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The survey for machines; names are a fixed contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyReport(
    String leistung,
    String municipality,
    List<Item> open,
    int known,
    Map<String, Long> knownFrom,
    List<Item> assumed,
    List<FindingItem> responsibility,
    @Nullable Taken answers) {

  /** A question. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String topic,
      String text,
      @Nullable String help,
      String type,
      boolean optional,
      @Nullable Long min,
      @Nullable Long max,
      @Nullable String unit,
      List<Option> options,
      String why,
      @JsonInclude @JsonProperty("default") @Nullable Object fallback,
      String state,
      @Nullable Object value,
      @Nullable String by,
      @Nullable LocalDate date,
      String scope,
      List<String> answeredBy,
      String file,
      String key) {

    static Item of(Question question) {
      var type = question.type();
      var standing = question.standing();
      return new Item(
          question.id(),
          question.topic().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          question.text(),
          question.help(),
          type.word(),
          question.optional(),
          type.min(),
          type.max(),
          type.unit(),
          type.options(),
          String.join(" ", question.why()),
          standing.suggestion(),
          standing.state().word(),
          standing.value(),
          standing.by(),
          standing.date(),
          question.scope(),
          question.answeredBy(),
          question.home().file(),
          question.home().key());
    }
  }

  /** What became of given answers. */
  record Taken(
      List<String> taken,
      List<Changed> files,
      boolean written,
      List<FindingItem> findings,
      List<FindingItem> missing) {}

  /** A file that changes. */
  record Changed(String path, boolean isNew) {}

  static SurveyReport of(Survey survey) {
    return of(survey, null);
  }

  /** With the questions that are open once the answers are written. */
  static SurveyReport of(SurveyAnswers answers, Workspace before, boolean written) {
    var files =
        answers.files().keySet().stream()
            .map(path -> new Changed(path, before.file(path).isEmpty()))
            .toList();
    return of(
        answers.after(),
        new Taken(
            answers.taken(),
            files,
            written,
            FindingItem.of(answers.findings()),
            FindingItem.of(answers.missing())));
  }

  private static SurveyReport of(Survey survey, @Nullable Taken taken) {
    var saved = new TreeMap<String, Long>();
    survey.saved().forEach((source, count) -> saved.put(source.word(), count));
    return new SurveyReport(
        survey.adaptation().leistung().id(),
        survey.adaptation().body().ars().digits(),
        survey.open().stream().map(Item::of).toList(),
        survey.known(),
        saved,
        survey.assumed().stream().map(Item::of).toList(),
        FindingItem.of(survey.responsibility()),
        taken);
  }
}
