package de.zubringer.survey;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Spreadsheet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The survey as a table, for offices that discuss it without a screen: a line for each question
 * that is open or answered by a default only. What they fill in is read back.
 */
public final class SurveySheet {
  /** A town with all its members has some hundreds. */
  private static final int LINES_MAX = 20_000;

  private static final String[] COLUMNS = Wording.german().say("survey.sheet.columns").split(";");

  /** Of those columns the ones that are read. */
  private static final String ID = COLUMNS[0];

  private static final String ANSWER = COLUMNS[COLUMNS.length - 3];
  private static final String BY = COLUMNS[COLUMNS.length - 2];
  private static final String DATE = COLUMNS[COLUMNS.length - 1];

  /** What was read; lines without an answer are left out. */
  public record Read(List<GivenAnswer> answers, Findings findings) {}

  private final String file;
  private final List<GivenAnswer> answers = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private SurveySheet(String file) {
    this.file = file;
  }

  public static byte[] write(Survey survey) {
    var sheet = new Spreadsheet(COLUMNS);
    survey.questions().stream()
        .filter(one -> one.isOpen() || one.standing().state() == Question.State.ASSUMED)
        .forEach(one -> sheet.row(cells(one)));
    return sheet.germanBytes();
  }

  private static List<String> cells(Question question) {
    var wording = Wording.german();
    var standing = question.standing();
    return List.of(
        question.id(),
        wording.say("survey.topic." + question.topic().name()),
        question.help() == null ? question.text() : question.text() + " " + question.help(),
        String.join(" ", question.why()),
        TypeText.of(question),
        written(question, standing.suggestion()),
        wording.say("survey.state." + standing.state().word()),
        written(question, standing.value()),
        String.join(", ", question.answeredBy()),
        "",
        question.answeredBy().size() == 1 ? question.answeredBy().getFirst() : "",
        "");
  }

  private static String written(Question question, @Nullable Object value) {
    return value == null ? "" : AnswerCell.written(question.type(), value);
  }

  /**
   * Takes what a spreadsheet saved: any usual separator, UTF-8 or the Windows character set.
   *
   * @param file the name faults are told by
   */
  public static Read read(String file, byte[] bytes) {
    var sheet = new SurveySheet(file);
    sheet.lines(text(bytes));
    return new Read(sheet.answers, Findings.of(sheet.findings));
  }

  private void lines(String text) {
    var head = text.lines().findFirst().orElse("");
    if (!head.contains(ID) || !head.contains(ANSWER)) {
      report(1, "survey-sheet-column", ID + ", " + ANSWER);
      return;
    }
    if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
      report(1, "survey-sheet-broken"); // one cell would swallow the lines below it
      return;
    }
    try (var lines =
        CsvReader.builder()
            .fieldSeparator(separator(head))
            .allowMissingFields(true)
            .ofNamedCsvRecord(text)) {
      for (NamedCsvRecord line : lines) {
        if (answers.size() >= LINES_MAX) {
          report(line.getStartingLineNumber(), "survey-sheet-long", String.valueOf(LINES_MAX));
          return;
        }
        take(line);
      }
    } catch (CsvParseException | IOException e) {
      report(1, "survey-sheet-broken");
    }
  }

  private void take(NamedCsvRecord line) {
    var answer = cell(line, ANSWER);
    if (answer.isEmpty()) {
      return;
    }
    var number = line.getStartingLineNumber();
    var date = cell(line, DATE);
    var day = date.isEmpty() ? Optional.<LocalDate>empty() : AnswerCell.day(date);
    if (!date.isEmpty() && day.isEmpty()) {
      report(number, "survey-sheet-date", date.length() > 40 ? "…" : date);
      return;
    }
    answers.add(
        new GivenAnswer(
            cell(line, ID),
            answer,
            cell(line, BY),
            day.orElse(null),
            new Spot(file, (int) number)));
  }

  private static String cell(NamedCsvRecord line, String column) {
    return Spreadsheet.original(Objects.requireNonNull(line.findField(column).orElse("")).strip());
  }

  private void report(long line, String code, String... arguments) {
    findings.add(Finding.error(code, "", arguments).at(new Spot(file, (int) line)));
  }

  private static char separator(String head) {
    return head.indexOf(';') >= 0 ? ';' : head.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static String text(byte[] bytes) {
    var text = decoded(bytes);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
