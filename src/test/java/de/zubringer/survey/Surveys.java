package de.zubringer.survey;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One adaptation in a workspace whose files tests change. */
final class Surveys {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  static final String HUND = "hundesteuer-anmeldung";
  static final String ERFURT = "160510000000";
  static final String VG = "160745011000";
  static final String ROTHENSTEIN = "160745011079";

  private static final SortedMap<String, byte[]> REFERENCE = read("workspace/thueringen");
  private static final PlanBook BOOK =
      PlanBook.compile(0, Workspace.read(new Folder(REFERENCE)), TODAY);

  final SortedMap<String, byte[]> files;
  private final String ars;
  private final String leistung;
  LocalDate today = TODAY;

  private Surveys(SortedMap<String, byte[]> files, String ars, String leistung) {
    this.files = new TreeMap<>(files);
    this.ars = ars;
    this.leistung = leistung;
  }

  static Surveys example(String ars) {
    return new Surveys(read("src/test/workspaces/example"), ars, HUND);
  }

  static Surveys reference(String ars, String leistung) {
    return new Surveys(REFERENCE, ars, leistung);
  }

  private static SortedMap<String, byte[]> read(String folder) {
    try {
      return Folder.read(Path.of(folder)).files();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Surveys without(String beginning) {
    files.keySet().removeIf(path -> path.startsWith(beginning));
    return this;
  }

  Surveys replace(String path, String old, String changed) {
    var text = text(path);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in " + path + ": " + old);
    }
    files.put(path, text.replace(old, changed).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  Survey survey() {
    var workspace = Workspace.read(new Folder(files));
    var book = book(workspace);
    return Survey.of(workspace, book, adaptation(book), today);
  }

  /** Packages and systems of the reference are compiled once for all tests. */
  private PlanBook book(Workspace workspace) {
    return shared(files).equals(shared(REFERENCE))
        ? BOOK.redrafted(workspace, today)
        : PlanBook.compile(0, workspace, today);
  }

  private static Map<String, String> shared(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(one -> !one.getKey().startsWith("municipalities/"))
        .collect(Collectors.toMap(Map.Entry::getKey, one -> Folder.digest(one.getValue())));
  }

  private Adaptation adaptation(PlanBook book) {
    return switch (Adaptation.find(book, ars, leistung, today)) {
      case Outcome.Done<Adaptation>(var found) -> found;
      case Outcome<Adaptation> other -> throw new IllegalStateException(other.toString());
    };
  }

  /** All that a check finds in the folder of the administration, hints aside. */
  List<String> checked() {
    var workspace = Workspace.read(new Folder(files));
    return book(workspace).findings().list().stream()
        .filter(one -> one.severity() != Severity.HINT)
        .filter(one -> one.spot() != null && one.spot().file().startsWith("municipalities/" + ars))
        .map(one -> one.spot() + " " + one.mark() + one.arguments())
        .toList();
  }

  Question question(String id) {
    return survey().questions().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not asked: " + id));
  }

  List<String> openIds() {
    return survey().open().stream().map(Question::id).toList();
  }

  /** What answers would do; nothing changes. */
  SurveyAnswers tried(GivenAnswer... answers) {
    var workspace = Workspace.read(new Folder(files));
    var book = book(workspace);
    return SurveyAnswers.of(workspace, book, adaptation(book), today, List.of(answers));
  }

  /** Puts an answer in. */
  SurveyAnswers answer(String question, String text) {
    var answered = tried(new GivenAnswer(question, text, "fachamt", null, null));
    files.putAll(answered.files());
    return answered;
  }

  /** Something that fits the question. */
  static String fitting(Question question) {
    var type = question.type();
    return switch (type.word()) {
      case "money" -> "60,00";
      case "integer", "number" -> String.valueOf(type.min() == null ? 5 : type.min() + 1);
      case "boolean" -> "Ja";
      case "choice" -> type.options().getFirst().name();
      case "choices", "codes" ->
          type.options().getFirst().value() + "; " + type.options().getLast().value();
      case "unit" ->
          type.options().isEmpty() ? "Amt für Öffentliches" : type.options().getLast().value();
      case "date" -> "01.01.2026";
      case "url", "website" -> "https://stadt.example/seite?x=1#a";
      case "path" -> "hund/eingang";
      case "secret" -> "secret:zugang";
      case "email" -> "stelle@stadt.example";
      case "uuid" -> "5f0c0b7e-4f0e-4f4e-9a53-0c5a5b1f6a11";
      case "address" -> "Am Weg 12 a, 07743 Jena";
      case "version" -> "7.2";
      default -> "Mit: Zeichen # und \"mehr\", 'so'";
    };
  }
}
