package de.zubringer.draft.difference;

import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Compares files of administrations value by value, not line by line. */
public final class Differences {
  private final PlanBook book;
  private final Map<String, String> gapNames;

  private Differences(PlanBook book, Map<String, String> gapNames) {
    this.book = book;
    this.gapNames = gapNames;
  }

  /**
   * Who says it in words.
   *
   * @param book whose packages, systems and register name things
   */
  public static Differences of(PlanBook book) {
    return new Differences(book, Map.of());
  }

  /** The same with names of gaps by their keys. */
  public Differences naming(Map<String, String> gaps) {
    return new Differences(book, gaps);
  }

  /** What differs in some files, by path; those that do not differ are left out. */
  public List<FileDifference> between(Workspace before, Workspace after, Collection<String> paths) {
    return new TreeSet<>(paths)
        .stream().flatMap(path -> one(before, after, path).stream()).toList();
  }

  private Optional<FileDifference> one(Workspace before, Workspace after, String path) {
    var was = before.file(path).orElse(null);
    var is = after.file(path).orElse(null);
    if (Arrays.equals(was, is)) {
      return Optional.empty();
    }
    var sentences = sentences(before, after, path, was, is);
    return Optional.of(new FileDifference(path, title(path), sentences));
  }

  private List<String> sentences(
      Workspace before, Workspace after, String path, byte @Nullable [] was, byte @Nullable [] is) {
    if (is == null) {
      return List.of(say("gone"));
    }
    var old = before.document(path);
    var young = after.document(path);
    if (young.isEmpty() || (old.isEmpty() && was != null)) {
      return List.of(say("unreadable"));
    }
    var empty = JsonNodeFactory.instance.objectNode();
    var values =
        new DocumentDifference(new Names(book, gapNames, before, after, young.get()))
            .of(old.map(Document::content).orElse(empty), young.get().content());
    return values.isEmpty() ? List.of(say(was == null ? "new" : "wording")) : values;
  }

  /** What a file is, and of which body. */
  public String title(String path) {
    var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-z]+$", "");
    var folder = path.replaceFirst("^[^/]*/[^/]*/?", "").replaceFirst("/.*", "");
    var body =
        Municipalities.ownerOf(path)
            .flatMap(book.municipalities().register()::body)
            .map(Body::fullName)
            .orElse("");
    var kind = folder.endsWith(".yaml") ? name : folder;
    var key = "draft.file." + kind;
    return Wording.german().knows(key)
        ? Wording.german().say(key, body, leistung(name))
        : Objects.requireNonNullElse(name, path);
  }

  private String leistung(String id) {
    return book.catalogue().packages().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.name())
        .reduce((older, newer) -> newer)
        .orElse(id);
  }

  private static String say(String key) {
    return Wording.german().say("draft.difference." + key);
  }
}
