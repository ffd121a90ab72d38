package de.zubringer.connection.effect;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.reader.DocumentReaders;
import de.zubringer.catalogue.reader.FieldReader;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds whoever reads fields of the application of one Leistung. */
public final class FieldReaders {
  private final Workspace workspace;
  private final String leistung;
  private final String folder;

  private FieldReaders(Workspace workspace, String leistung, String version) {
    this.workspace = workspace;
    this.leistung = leistung;
    this.folder = "packages/" + leistung + "/" + version + "/";
  }

  /**
   * All readers there are: rows of mappings and local rows, routing rules, effects of variation
   * points, fees, deadlines, samples that fill an area, rules of responsibility.
   *
   * @param version of the package whose own files count
   */
  public static List<FieldReader> of(Workspace workspace, String leistung, String version) {
    return new FieldReaders(workspace, leistung, version).all();
  }

  private List<FieldReader> all() {
    var all = new ArrayList<FieldReader>();
    // local rows use the names their system's mapping gives to entries
    var entries = new HashMap<String, String>();
    mappings().forEach(document -> entries.putAll(DocumentReaders.entries(document)));
    mappings().forEach(document -> all.addAll(DocumentReaders.of(document, Map.of())));
    connections().forEach(document -> all.addAll(DocumentReaders.of(document, entries)));
    ofPackage().forEach(document -> all.addAll(DocumentReaders.of(document, Map.of())));
    leika().ifPresent(key -> rules(key).forEach(all::add));
    return all;
  }

  private Stream<Document> mappings() {
    return named("mapping", "systems/[^/]+/mappings/");
  }

  private Stream<Document> connections() {
    return named("connection", "municipalities/[^/]+/connections/");
  }

  private Stream<Document> named(String format, String place) {
    return workspace.documents(format).stream()
        .filter(one -> one.path().matches(place + Pattern.quote(leistung) + "\\.yaml"));
  }

  private Stream<Document> ofPackage() {
    return Stream.of("package", "variation-points", "fees", "decisions", "expectation")
        .flatMap(format -> workspace.documents(format).stream())
        .filter(one -> one.path().startsWith(folder));
  }

  private Optional<LeikaKey> leika() {
    return workspace
        .document(folder + "package.yaml")
        .map(head -> head.content().path("leistung").path("key").asString(""))
        .filter(LeikaKey::isKey)
        .map(LeikaKey::new);
  }

  private Stream<FieldReader> rules(LeikaKey key) {
    var rules = Responsibilities.of(workspace, Municipalities.of(workspace)).rules();
    return rules.stream()
        .filter(rule -> rule.leistungen().stream().anyMatch(key::matches))
        .flatMap(
            rule ->
                rule.fields().stream()
                    .map(
                        path ->
                            new FieldReader(
                                FieldPath.plain(path), rule.spot(), "applies.content")));
  }
}
