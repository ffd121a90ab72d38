package de.zubringer.catalogue.original;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.original.FieldDifferences.Edition;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uebernahme: what becomes of a package when an original is taken over, for the first time or
 * again. Computes only; a version that exists is never changed.
 */
public final class Adoption {
  /** What could not be carried over, to be worked off. */
  private static final String LEFT_OVER = "offen.csv";

  /** The file that was read, by its name. */
  public record Source(String name, byte[] bytes) {}

  /**
   * What would be written.
   *
   * @param folder of the new version, such as {@code packages/hund/1.1.0}
   * @param version of the new version; the present one if there is nothing to do
   * @param before version it follows; empty for the first
   * @param differences between the two editions of the original
   * @param findings what was left over and what is wrong with the new version
   * @param files by their paths in the workspace; empty if there is nothing to do
   */
  public record Plan(
      String folder,
      String version,
      String before,
      List<FieldDifference> differences,
      List<Conflict> conflicts,
      Findings findings,
      SortedMap<String, byte[]> files) {

    /** Whether the package is what the original says already. */
    public boolean isNothing() {
      return files.isEmpty();
    }

    /** Whether the schema it would have is none, so that writing it would help nobody. */
    public boolean isBroken() {
      return findings.list().stream().anyMatch(one -> one.code().equals("package-schema-broken"));
    }

    /** Whether a person has to decide before anything is written. */
    public boolean isUndecided() {
      return conflicts.stream().anyMatch(Conflict::isOpen);
    }
  }

  /** An original with all that is kept of it. */
  private record Taken(Original original, Snapshot snapshot, Origin origin, Source source) {}

  private final Workspace workspace;
  private final Earlier earlier;
  private final Wish wish;

  private Adoption(Workspace workspace, Earlier earlier, Wish wish) {
    this.workspace = workspace;
    this.earlier = earlier;
    this.wish = wish;
  }

  /** Held if original and package cannot be brought together. */
  public static Outcome<Plan> plan(
      Workspace workspace, Earlier earlier, Original read, Source source, Wish wish) {
    var kind = earlier.origin().map(Origin::kind).orElse(read.kind());
    if (!family(kind).equals(family(read.kind()))) {
      return held("adopt-kind", source, kind, read.kind());
    }
    if (!wish.version().isEmpty()
        && Earlier.versions(workspace, wish.leistung()).anyMatch(wish.version()::equals)) {
      return held("adopt-version-exists", source, wish.leistung(), wish.version());
    }
    return new Adoption(workspace, earlier, wish).plan(read, source);
  }

  /** An original of XDatenfelder 2 may be followed by one of 3. */
  private static String family(String kind) {
    return kind.replaceFirst("-\\d$", "");
  }

  private Outcome<Plan> plan(Original read, Source source) {
    var area =
        Optional.of(wish.area())
            .filter(path -> !path.isEmpty() && earlier.isFirst())
            .or(() -> AreaField.find(read.schema()));
    var isAdded = earlier.origin().map(Origin::areaAdded).orElse(area.isEmpty());
    if (isAdded && read.isXsd()) {
      return held("adopt-area-xsd", source);
    }
    var original = isAdded ? AreaField.added(read) : read;
    var snapshot = Snapshot.of(original);
    if (!earlier.isFirst() && earlier.base().equals(snapshot)) {
      return Outcome.done(nothing(original));
    }
    var taken = new Taken(original, snapshot, origin(original, snapshot, source, isAdded), source);
    return earlier.isFirst()
        ? Outcome.done(first(taken, area.orElse(AreaField.ADDED)))
        : next(taken);
  }

  private Plan nothing(Original original) {
    return new Plan(
        trimmed(earlier.folder()),
        earlier.version(),
        earlier.version(),
        List.of(),
        List.of(),
        original.leftOver(),
        new TreeMap<>());
  }

  private Origin origin(Original original, Snapshot snapshot, Source source, boolean isAdded) {
    return new Origin(
        original.kind(),
        source.name(),
        original.id(),
        original.version(),
        Folder.digest(source.bytes()),
        Folder.digest(snapshot.json()),
        wish.naming().orElse(null),
        isAdded,
        wish.root().orElse(null));
  }

  private Plan first(Taken taken, String area) {
    var original = taken.original();
    var version = wish.version().isEmpty() ? "1.0.0" : wish.version();
    var files = new TreeMap<String, byte[]>();
    files.put(PackageHead.FILE, PackageHead.first(original, wish, version, area));
    if (original.isXsd()) {
      files.putAll(original.files());
    } else {
      files.put(PackageHead.schemaFile(original), Snapshot.text(taken.snapshot().schema()));
    }
    new CodeListMerge(files, listSource(original), ConflictDecisions.NONE)
        .merge(new TreeMap<>(), taken.snapshot().lists());
    var differences = differences(earlier.base(), taken.snapshot());
    var findings = original.leftOver().and(open(taken));
    var plan = new Plan("", version, "", differences, List.of(), findings, files);
    return finished(plan, taken);
  }

  /** What nobody but the office or the operator of the online service can say. */
  private Findings open(Taken taken) {
    var open = new ArrayList<Finding>();
    open.add(Finding.warning("adopt-retention", "", wish.leistung()));
    if (wish.schemaUri().isEmpty()) {
      var address = PackageHead.schemaUri(taken.original(), wish);
      open.add(Finding.warning("adopt-schema-uri", "", address));
    }
    taken.original().attachments().stream()
        .map(one -> Finding.warning("adopt-attachment", "", one.name()))
        .forEach(open::add);
    return Findings.of(open);
  }

  private Outcome<Plan> next(Taken taken) {
    var original = taken.original();
    var files = own();
    var conflicts = new ArrayList<Conflict>();
    var base = earlier.base();
    var fresh = taken.snapshot();
    if (original.isXsd()) {
      conflicts.addAll(FileMerge.merge(files, base.files(), original.files(), wish.decisions()));
    } else {
      var name = schemaFile(original);
      var local = workspace.document(earlier.folder() + name).map(Document::content);
      if (local.isEmpty() || !local.get().isObject()) {
        return held("adopt-no-schema", taken.source(), earlier.folder() + name);
      }
      var book = NameBook.of(local.get());
      base = base.with(book.rename(base.schema()));
      fresh = fresh.with(book.rename(fresh.schema()));
      files.put(name, Snapshot.text(merged(base, local.get(), fresh, conflicts)));
    }
    var lists = new CodeListMerge(files, listSource(original), wish.decisions());
    lists.merge(base.lists(), fresh.lists());
    conflicts.addAll(lists.conflicts());
    var differences = differences(base, fresh);
    var version = nextVersion(differences);
    head(files, version, taken.origin());
    return Outcome.done(
        finished(
            new Plan("", version, "", differences, conflicts, original.leftOver(), files), taken));
  }

  private void head(SortedMap<String, byte[]> files, String version, Origin origin) {
    var before = earlier.origin().orElse(origin);
    files.computeIfPresent(
        PackageHead.FILE,
        (name, bytes) -> PackageHead.next(bytes, version, address(before), address(origin)));
  }

  private String address(Origin origin) {
    return PackageHead.schemaUri(origin.kind(), origin.id(), origin.version(), wish.leistung());
  }

  /** The files of the version at hand, without what was kept of its original. */
  private SortedMap<String, byte[]> own() {
    var start = earlier.folder();
    var files = new TreeMap<String, byte[]>();
    workspace
        .folder()
        .files()
        .subMap(start, start + Character.MAX_VALUE)
        .forEach((path, bytes) -> files.put(path.substring(start.length()), bytes));
    files.keySet().removeIf(name -> name.startsWith(Origin.FOLDER));
    return files;
  }

  private String schemaFile(Original original) {
    return workspace
        .document(earlier.folder() + PackageHead.FILE)
        .flatMap(head -> head.content().path("submission").path("schema").stringValueOpt())
        .orElse(PackageHead.schemaFile(original));
  }

  private ObjectNode merged(
      Snapshot base, JsonNode local, Snapshot fresh, List<Conflict> conflicts) {
    var merge = new ThreeWay(wish.decisions());
    var merged = merge.merged(base.schema(), Snapshot.canonical(local), fresh.schema());
    conflicts.addAll(merge.conflicts());
    return merged;
  }

  private static List<FieldDifference> differences(Snapshot base, Snapshot fresh) {
    return DataSchema.of(base.schema()) instanceof Outcome.Done<DataSchema>(var one)
            && DataSchema.of(fresh.schema()) instanceof Outcome.Done<DataSchema>(var two)
        ? FieldDifferences.between(new Edition(one, base.lists()), new Edition(two, fresh.lists()))
        : List.of();
  }

  /** A breaking change counts up the first number, so that no mapping is taken for tested. */
  private String nextVersion(List<FieldDifference> differences) {
    if (!wish.version().isEmpty()) {
      return wish.version();
    }
    var parts = earlier.version().split("\\.", -1);
    var isBreaking = differences.stream().anyMatch(FieldDifference::isBreaking);
    return isBreaking
        ? (Integer.parseInt(parts[0]) + 1) + ".0.0"
        : parts[0] + "." + (Integer.parseInt(parts[1]) + 1) + ".0";
  }

  /** The same for every edition, so that files nobody changed are known again. */
  private static String listSource(Original original) {
    return family(original.kind());
  }

  /** The plan with its files where they will lie, and what is wrong with them there. */
  private Plan finished(Plan plan, Taken taken) {
    var folder = Earlier.folder(wish.leistung(), plan.version());
    var files = new TreeMap<String, byte[]>();
    plan.files().forEach((name, bytes) -> files.put(folder + name, bytes));
    files.put(folder + Origin.FILE, taken.origin().yaml());
    files.put(folder + Snapshot.FILE, taken.snapshot().json());
    files.put(folder + Origin.kept(taken.source().name()), taken.source().bytes());
    var wrong = new VersionCheck(workspace, files, folder).check(wish.leistung(), plan.version());
    var findings = plan.findings().and(wrong);
    files.put(folder + Origin.FOLDER + LEFT_OVER, WorkSheet.leftOver(findings));
    return new Plan(
        trimmed(folder),
        plan.version(),
        earlier.version(),
        plan.differences(),
        plan.conflicts(),
        findings,
        files);
  }

  private static String trimmed(String folder) {
    return folder.substring(0, folder.length() - 1);
  }

  private static Outcome<Plan> held(String code, Source source, String... arguments) {
    return Outcome.held(Finding.error(code, "", arguments).at(new Spot(source.name(), 1)));
  }
}
