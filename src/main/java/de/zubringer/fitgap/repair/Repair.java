package de.zubringer.fitgap.repair;

import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.fitgap.Fix;
import de.zubringer.fitgap.Fix.Change;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import de.zubringer.workspace.edit.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One proposal as it would be written. Only files of administrations are changed; packages and
 * systems belong to others.
 *
 * @param by word of the role that takes it
 */
public record Repair(Workspace workspace, Adaptation adaptation, String by, LocalDate day) {
  private static final Pattern MAILBOX = Pattern.compile("units\\[\\d+]\\.mailbox");
  private static final String FUNCTIONS = "units[].functions";
  private static final String COVERS = "covers";
  private static final String ANSWERS = "answers.";
  private static final String DOCUMENTS = "documents.";
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\"]{1,64}@[^\\s@\"]{1,180}");

  /** What a person must say so that a proposal can be written. */
  public enum Ask {
    NOTHING,
    /** Id of the unit it is about. */
    UNIT,
    EMAIL
  }

  /** What it asks; empty if it cannot be written here. */
  public static Optional<Ask> asks(Fix fix) {
    var change = fix.change();
    if (change == null || Municipalities.ownerOf(change.file()).isEmpty()) {
      return Optional.empty();
    }
    if (change.key().equals(FUNCTIONS)) {
      return Optional.of(Ask.UNIT);
    }
    if (MAILBOX.matcher(change.key()).matches()) {
      return Optional.of(Ask.EMAIL);
    }
    return change.value() == null || change.key().contains("[]")
        ? Optional.empty()
        : Optional.of(Ask.NOTHING);
  }

  /**
   * The new content of the files, each sound; empty if it cannot be written, or not with what was
   * said.
   *
   * @param said what the person was asked for
   */
  public Optional<SortedMap<String, byte[]>> files(Fix fix, String said) {
    return written(fix, said).filter(this::staysSound);
  }

  /** What somebody said may be nothing the format takes, such as an address without a domain. */
  private boolean staysSound(SortedMap<String, byte[]> files) {
    var after = workspace.over(files);
    return files.keySet().stream()
        .allMatch(path -> after.document(path).filter(Document::sound).isPresent());
  }

  private Optional<SortedMap<String, byte[]>> written(Fix fix, String said) {
    var change = fix.change();
    var asks = asks(fix);
    if (change == null || asks.isEmpty()) {
      return Optional.empty();
    }
    return switch (asks.get()) {
      case NOTHING -> written(change);
      case UNIT -> function(change, fix, said);
      case EMAIL ->
          EMAIL.matcher(said).matches()
              ? edited(change, one -> one.put(path(change), said))
              : none();
    };
  }

  private static Optional<SortedMap<String, byte[]>> none() {
    return Optional.empty();
  }

  private Optional<SortedMap<String, byte[]>> written(Change change) {
    var value = Objects.requireNonNull(change.value());
    if (change.key().equals("ars")) {
      return fresh(change, value);
    }
    if (change.key().equals(COVERS)) {
      return covers(change, value);
    }
    if (change.key().startsWith(ANSWERS)) {
      return edited(change, one -> one.put(path(change), answer(value)));
    }
    if (change.key().startsWith(DOCUMENTS)) {
      var document = path(change).subList(0, 2);
      return edited(
          change, one -> one.put(path(change), value).put(with(document, "date"), day.toString()));
    }
    return isList(change)
        ? edited(change, one -> one.append(path(change), value))
        : edited(change, one -> one.put(path(change), value));
  }

  private static List<String> with(List<String> path, String last) {
    return Stream.concat(path.stream(), Stream.of(last)).toList();
  }

  private LinkedHashMap<String, Object> answer(JsonNode value) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("value", value);
    answer.put("by", by);
    answer.put("date", day.toString());
    return answer;
  }

  /** A profile that is not there yet begins with the key of its body. */
  private Optional<SortedMap<String, byte[]>> fresh(Change change, JsonNode ars) {
    return workspace.file(change.file()).isPresent()
        ? Optional.empty()
        : Optional.of(
            one(
                change.file(),
                "format: profile/1\nars: \"%s\"\n".formatted(ars.asString("").strip())));
  }

  /** A word for an area becomes the list it stands for. */
  private Optional<SortedMap<String, byte[]>> covers(Change change, JsonNode area) {
    if (isList(change)) {
      return edited(change, one -> one.append(path(change), area));
    }
    var keys = new ArrayList<String>();
    adaptation.plan().map(ConnectionPlan::covers).orElse(List.of()).stream()
        .map(Ars::digits)
        .forEach(keys::add);
    keys.add(area.asString(""));
    return adaptation.plan().isEmpty()
        ? Optional.empty()
        : edited(change, one -> one.put(List.of(COVERS), keys));
  }

  private Optional<SortedMap<String, byte[]>> function(Change change, Fix fix, String unit) {
    var value = change.value();
    var function = value == null ? fix.arguments().getFirst() : value.asString("");
    return edited(
        change,
        one ->
            one.has(List.of("units", unit))
                ? one.append(List.of("units", unit, "functions"), function)
                : one);
  }

  private boolean isList(Change change) {
    JsonNode node = document(change).map(Document::content).orElse(null);
    for (var step : path(change)) {
      node = node == null ? null : step(node, step);
    }
    return node != null && node.isArray();
  }

  private static @Nullable JsonNode step(JsonNode node, String step) {
    return step.startsWith("[")
        ? node.get(Integer.parseInt(step, 1, step.length() - 1, 10))
        : node.get(step);
  }

  /** A file that is not sound is not touched; nor is one that would stay the same. */
  private Optional<SortedMap<String, byte[]>> edited(Change change, Edit edit) {
    return document(change)
        .flatMap(file -> workspace.file(file.path()))
        .flatMap(
            bytes -> {
              var text = new String(bytes, StandardCharsets.UTF_8);
              var after = edit.of(YamlEdit.of(text)).text();
              return after.equals(text) ? Optional.empty() : Optional.of(one(change.file(), after));
            });
  }

  private interface Edit {
    YamlEdit of(YamlEdit text);
  }

  private Optional<Document> document(Change change) {
    return workspace.document(change.file()).filter(Document::sound);
  }

  private static SortedMap<String, byte[]> one(String path, String text) {
    var files = new TreeMap<String, byte[]>();
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** {@code a.b[2].c} in steps. */
  private static List<String> path(Change change) {
    return Arrays.stream(change.key().split("\\.|(?=\\[)")).filter(one -> !one.isEmpty()).toList();
  }
}
