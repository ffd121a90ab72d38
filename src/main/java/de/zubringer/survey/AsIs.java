package de.zubringer.survey;

import de.zubringer.municipality.Answer;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.survey.Question.Home;
import de.zubringer.survey.Question.Source;
import de.zubringer.survey.Question.Standing;
import de.zubringer.survey.Question.State;
import de.zubringer.survey.Question.Topic;
import de.zubringer.survey.Question.Way;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How it is done today: the same typed questions ({@code as-is/1}) for every Leistung. */
final class AsIs {
  private static final String FILE = "as-is.yaml";
  private static final List<Asked> QUESTIONS = read();

  /** What stands in a file of that format. */
  record Asking(List<Asked> questions) {}

  /** A question as it is written. */
  record Asked(
      String id,
      String question,
      @Nullable String help,
      String type,
      @Nullable String unit,
      boolean optional,
      @Nullable Long min,
      @Nullable Long max,
      List<Option> options,
      List<String> answeredBy,
      String why) {}

  private AsIs() {}

  static List<Question> of(Scene scene) {
    var marks = scene.marks(scene.connectionFile());
    return QUESTIONS.stream().map(asked -> question(scene, marks, asked)).toList();
  }

  private static Question question(Scene scene, Marks marks, Asked asked) {
    var mark = "asIs." + asked.id();
    var home = new Home(scene.connectionFile(), List.of("asIs", asked.id()), mark, Way.ANSWER);
    return new Question(
        mark,
        Topic.AS_IS,
        asked.question(),
        asked.help(),
        type(asked),
        asked.optional(),
        "connection",
        asked.answeredBy(),
        List.of(asked.why()),
        home,
        standing(scene, marks, asked, mark));
  }

  private static AnswerType type(Asked asked) {
    return new AnswerType(asked.type(), asked.min(), asked.max(), asked.unit(), asked.options());
  }

  private static Standing standing(Scene scene, Marks marks, Asked asked, String mark) {
    Answer answer = marks.asIs().get(asked.id());
    if (answer == null) {
      return marks.standing(mark, Standing.open(null), scene.today());
    }
    var known = Standing.answered(Source.CONNECTION, answer.value());
    return AnswerCell.fits(type(asked), answer.value())
        ? marks.standing(mark, known, answer, scene.today())
        : known.by(State.UNFIT, answer.by(), answer.date());
  }

  private static List<Asked> read() {
    try (var in = AsIs.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      var files = new TreeMap<String, byte[]>();
      files.put(FILE, in.readAllBytes());
      return Workspace.read(new Folder(files))
          .document(FILE)
          .filter(Document::sound)
          .map(file -> file.as(Asking.class).questions())
          .orElseThrow(() -> new IllegalStateException("not as its schema says: " + FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
