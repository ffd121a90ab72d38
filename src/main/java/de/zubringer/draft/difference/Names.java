package de.zubringer.draft.difference;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.AnswerText;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What keys, ids and values of one document are called by people. */
final class Names {
  private static final Pattern ARS = Pattern.compile("\\d{12}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Keys whose value is the id of an entry that names the entry, not a detail of it. */
  private static final List<String> TOLD = List.of("id", "key", "of", "name", "title", "text");

  private final PlanBook book;
  private final Map<String, String> gaps;
  private final List<Workspace> states;
  private final Document document;

  Names(
      PlanBook book,
      Map<String, String> gaps,
      Workspace before,
      Workspace after,
      Document document) {
    this.book = book;
    this.gaps = gaps;
    this.states = List.of(after, before);
    this.document = document;
  }

  String format() {
    return document.format();
  }

  /** Title of a member, or its key where that is free. */
  String member(SchemaPart schema, String key) {
    var title = schema.member(key).title();
    return schema.names(key) && !title.isEmpty()
        ? title
        : wordOr("draft.difference.key." + key, key);
  }

  /** How an entry of a list is called. */
  String entry(JsonNode entry) {
    var key = entry.path("key").asString("");
    if (gaps.containsKey(key)) {
      return quoted(gaps.get(key));
    }
    return quoted(
        Stream.of("name", "title", "text", "target", "of", "id", "key", "value")
            .map(member -> entry.path(member).asString(""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("–"));
  }

  private static String quoted(@Nullable String text) {
    return Wording.german().say("draft.difference.quoted", String.valueOf(text));
  }

  /** The other members of an entry, but for groups. */
  String members(SchemaPart part, JsonNode entry) {
    return entry.properties().stream()
        .filter(one -> !TOLD.contains(one.getKey()) && !one.getValue().isNull())
        .filter(one -> !one.getKey().equals("answers"))
        .map(
            one ->
                member(part, one.getKey())
                    + ": "
                    + value(one.getKey(), part.member(one.getKey()), one.getValue()))
        .collect(Collectors.joining("; "));
  }

  String values(String key, SchemaPart part, List<JsonNode> values) {
    return values.stream()
        .map(one -> value(key, part.item(), one))
        .collect(Collectors.joining(", "));
  }

  String value(String key, SchemaPart part, JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? word("wert.keine") : values(key, part, List.copyOf(value.values()));
    }
    if (value.isObject()) {
      return value.has("zip") ? address(value) : members(part, value);
    }
    if (value.isBoolean()) {
      return word(value.booleanValue() ? "wert.ja" : "wert.nein");
    }
    return value.isString() ? text(key, part, value.stringValue()) : value.toString();
  }

  private static String address(JsonNode value) {
    return "%s %s, %s %s"
        .formatted(
            value.path("street").asString(""),
            value.path("houseNumber").asString(""),
            value.path("zip").asString(""),
            value.path("city").asString(""))
        .strip();
  }

  private String text(String key, SchemaPart part, String text) {
    if (ARS.matcher(text).matches()) {
      return book.municipalities().register().body(new Ars(text)).map(Body::name).orElse(text);
    }
    if (DAY.matcher(text).matches()) {
      return German.sentDay(text).map(German::day).orElse(text);
    }
    return switch (key) {
      case "unit", "parent" -> unit(text);
      case "system" -> system(text);
      case "covers" -> wordOr("draft.difference.covers." + text, text);
      case "owner", "by" -> Wording.german().who(text);
      default -> part.meaning(text).orElseGet(() -> wordOr("draft.difference.word." + text, text));
    };
  }

  private String unit(String id) {
    return named("units", id, "name").orElse(id);
  }

  /** An installation by its product; the built-in inbox has none. */
  private String system(String id) {
    return named("systems", id, "system")
        .or(() -> Optional.of(id))
        .flatMap(book.catalogue()::system)
        .map(TargetSystem::name)
        .orElseGet(() -> wordOr("draft.difference.system." + id, id));
  }

  /** A member of an entry of the profile that lies beside this file. */
  private Optional<String> named(String list, String id, String member) {
    return states.stream()
        .flatMap(state -> profileFile(state).stream())
        .flatMap(file -> file.content().path(list).values().stream())
        .filter(entry -> entry.path("id").asString("").equals(id))
        .map(entry -> entry.path(member).asString(""))
        .filter(name -> !name.isEmpty())
        .findFirst();
  }

  private Optional<Document> profileFile(Workspace state) {
    return Municipalities.ownerOf(document.path())
        .flatMap(owner -> Municipalities.folderOf(state, owner))
        .flatMap(folder -> state.document(folder + "profile.yaml"));
  }

  /** The question of a variation point or about how it is done today. */
  String question(String id) {
    return point(id)
        .map(Asked::point)
        .map(VariationPoint::question)
        .orElseGet(() -> wordOr("fitgap.as-is." + id, id));
  }

  /** What a mark of the survey is about. */
  String asked(String key) {
    var id = key.substring(key.lastIndexOf('.') + 1);
    var head = "survey." + key.replaceFirst("\\.[^.]*-[^.]*(\\.|$)", "$1");
    if (point(id).isPresent() || Wording.german().knows("fitgap.as-is." + id)) {
      return quoted(question(id));
    }
    return Wording.german().knows(head) ? quoted(said(head)) : quoted(key);
  }

  private String said(String survey) {
    var body =
        Municipalities.ownerOf(document.path())
            .flatMap(book.municipalities().register()::body)
            .map(Body::name)
            .orElse("");
    var leistung = leistung().map(LeistungPackage::name).orElse("");
    return Wording.german().say(survey, leistung, body);
  }

  private record Asked(LeistungPackage leistung, VariationPoint point) {}

  /** Of the package of a connection; of any package in a profile. */
  private Optional<Asked> point(String id) {
    return Stream.concat(leistung().stream(), book.catalogue().packages().reversed().stream())
        .flatMap(one -> one.variationPoint(id).map(point -> new Asked(one, point)).stream())
        .findFirst();
  }

  private Optional<LeistungPackage> leistung() {
    var id = document.content().path("leistung").asString("");
    var version = document.content().path("package").asString("");
    return book.catalogue().packages().stream()
        .filter(one -> one.id().equals(id) && (version.isEmpty() || one.version().equals(version)))
        .reduce((older, newer) -> newer);
  }

  /** The value of an answer in words. */
  Optional<String> answer(String id, @Nullable JsonNode answer) {
    return Optional.ofNullable(answer)
        .map(one -> one.isObject() ? one.path("value") : one)
        .filter(value -> !value.isMissingNode() && !value.isNull())
        .map(value -> answerText(id, value));
  }

  private String answerText(String id, JsonNode value) {
    return point(id)
        .map(
            one ->
                one.point().type().equals("unit")
                    ? unit(value.asString(""))
                    : AnswerText.of(one.leistung(), one.point(), value, Optional.empty()))
        .orElseGet(() -> value(id, SchemaPart.of(""), value));
  }

  /** What holds where nobody answers. */
  Optional<String> fallback(String id) {
    return point(id)
        .map(Asked::point)
        .map(VariationPoint::fallback)
        .filter(value -> !value.isNull())
        .map(value -> answerText(id, value));
  }

  /** Role and day of an answer or mark. */
  String said(@Nullable JsonNode answer) {
    if (answer == null || !answer.has("by")) {
      return "–";
    }
    var role = Wording.german().who(answer.path("by").asString(""));
    return day(answer.path("date").asString(""))
        .map(day -> role + ", " + German.day(day))
        .orElse(role);
  }

  private static Optional<LocalDate> day(String text) {
    return German.sentDay(text);
  }

  private static String word(String key) {
    return Wording.german().say(key);
  }

  private static String wordOr(String key, String unworded) {
    return Wording.german().knows(key) ? word(key) : unworded;
  }
}
