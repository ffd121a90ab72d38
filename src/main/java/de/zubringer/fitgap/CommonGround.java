package de.zubringer.fitgap;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.OrgUnit;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is the same for every administration of one workspace, looked up or computed once. */
final class CommonGround {
  private final Workspace workspace;
  private final PlanBook book;
  private final LocalDate today;
  private final Map<String, List<Finding>> findings = new HashMap<>();
  private final Map<Ars, Map<String, Document>> files = new HashMap<>();
  private final Map<String, Set<Ars>> addresses = new HashMap<>();
  private final Set<String> functions = new HashSet<>();
  private final Map<String, MappingAnalysis> analyses = new ConcurrentHashMap<>();
  private final Map<String, Optional<Procedure>> procedures = new ConcurrentHashMap<>();
  private final Map<String, Optional<Document>> steps = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> fieldNames = new ConcurrentHashMap<>();

  CommonGround(Workspace workspace, PlanBook book, LocalDate today) {
    this.workspace = workspace;
    this.book = book;
    this.today = today;
    for (var finding : book.findings()) {
      var spot = finding.spot();
      if (spot != null) {
        findings.computeIfAbsent(spot.file(), file -> new ArrayList<>()).add(finding);
      }
    }
    Stream.of("profile", "connection", "gaps")
        .flatMap(format -> workspace.documents(format).stream())
        .forEach(this::file);
    book.municipalities().profiles().forEach(this::profile);
  }

  private void file(Document document) {
    Municipalities.ownerOf(document.path())
        .ifPresent(
            owner ->
                files
                    .computeIfAbsent(owner, key -> new HashMap<>())
                    .put(afterFolder(document.path()), document));
  }

  private static String afterFolder(String path) {
    return path.substring(path.indexOf('/', path.indexOf('/') + 1) + 1);
  }

  private void profile(Profile profile) {
    functions.addAll(profile.functions());
    Stream.concat(
            profile.units().stream().map(OrgUnit::mailbox),
            profile.destinations().stream().map(Destination::destinationId))
        .filter(Objects::nonNull)
        .forEach(
            address ->
                addresses
                    .computeIfAbsent(address.toLowerCase(Locale.ROOT), key -> new TreeSet<>())
                    .add(profile.ars()));
  }

  Workspace workspace() {
    return workspace;
  }

  PlanBook book() {
    return book;
  }

  LocalDate today() {
    return today;
  }

  /** All that the check of the workspace found in a file. */
  List<Finding> findingsIn(String path) {
    return findings.getOrDefault(path, List.of());
  }

  /** A file in the folder of a body, such as {@code profile.yaml}. */
  Optional<Document> file(Ars body, String name) {
    return Optional.ofNullable(files.getOrDefault(body, Map.of()).get(name));
  }

  /** Bodies that use an e-mail address or Zustellpunkt. */
  Set<Ars> usersOf(String address) {
    return addresses.getOrDefault(address.toLowerCase(Locale.ROOT), Set.of());
  }

  /** Whether a word of a package means a function of units: some administration has one. */
  boolean isFunction(String word) {
    return functions.contains(word);
  }

  /** Of a target without local rows once; with local rows it is another mapping. */
  MappingAnalysis analysis(PlanTarget target, LeistungPackage leistung, boolean local) {
    var key = target.mapping().path() + " " + target.format().id() + " " + leistung.version();
    return local ? analyse(target, leistung) : cached(key, target, leistung);
  }

  private MappingAnalysis cached(String key, PlanTarget target, LeistungPackage leistung) {
    return analyses.computeIfAbsent(key, unknown -> analyse(target, leistung));
  }

  private MappingAnalysis analyse(PlanTarget target, LeistungPackage leistung) {
    return MappingAnalysis.of(
        target.mapping(), leistung, target.format(), target.system().limits(), today);
  }

  Optional<Procedure> procedure(LeistungPackage leistung) {
    return procedures.computeIfAbsent(
        leistung.folder(), folder -> Procedure.of(workspace, leistung));
  }

  /** The file that lists the steps of the roll-in. */
  Optional<Document> steps(LeistungPackage leistung) {
    return steps.computeIfAbsent(
        leistung.folder(), folder -> RollInSteps.file(workspace, leistung));
  }

  /** The fields of the form that hold a value, each by its own name alone. */
  Set<String> fieldNames(LeistungPackage leistung) {
    return fieldNames.computeIfAbsent(
        leistung.folder(),
        folder ->
            leistung.schema().leaves().stream()
                .map(field -> FieldPath.of(FieldPath.plain(field.path())).steps().getLast())
                .collect(Collectors.toSet()));
  }
}
