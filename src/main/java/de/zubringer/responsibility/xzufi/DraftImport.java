package de.zubringer.responsibility.xzufi;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What messages become in a workspace: rules that do not answer until somebody activates them, and
 * tables of units, Leistungen, areas, online services and what was left out. Only computed.
 *
 * @param rules how many rules
 * @param files to be written by their path; none if there is an error
 */
public record DraftImport(int rules, SortedMap<String, byte[]> files, Findings findings) {
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final int SLUG_MAX = 40;

  /**
   * Compares with register and rules that are there; a draft somebody activated is never replaced.
   *
   * @param source a name for where the messages come from, for files and reasons
   */
  public static DraftImport plan(Workspace workspace, Catalogue catalogue, String source) {
    var municipalities = Municipalities.of(workspace);
    var land = land(workspace);
    var claims = Claims.of(catalogue, municipalities.register(), land);
    var findings = new ArrayList<>(catalogue.findings().list());
    findings.addAll(claims.findings());
    var rules = new DraftRules(source, claims.claims());
    var files = new TreeMap<String, byte[]>();
    var parts = rules.files();
    for (int i = 0; i < parts.size(); i++) {
      var number = i == 0 ? "" : "-" + (i + 1);
      files.put(
          folder(workspace, municipalities, land) + "xzufi-" + slug(source) + number + ".yaml",
          parts.get(i));
    }
    findings.addAll(inUse(workspace, files));
    findings.addAll(faults(workspace, files));
    DraftTables.put(files, "register/xzufi-" + slug(source), catalogue, claims, findings);
    var all = Findings.of(findings);
    return new DraftImport(rules.size(), all.hasErrors() ? new TreeMap<>() : files, all);
  }

  /** The name in file names: small letters, digits and hyphens. */
  public static String slug(String name) {
    var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var bare = NO_SLUG.matcher(plain.replaceAll("\\p{M}", "")).replaceAll("-");
    var cut = bare.substring(0, Math.min(SLUG_MAX, bare.length())).replaceAll("^-|-$", "");
    return cut.isEmpty() ? "katalog" : cut;
  }

  static String land(Workspace workspace) {
    return workspace
        .document(Workspace.HEAD)
        .map(head -> head.content().path("land").asString(""))
        .orElse("");
  }

  private static String folder(Workspace workspace, Municipalities municipalities, String land) {
    var start = "lands/" + land + "-";
    return workspace.folder().files().keySet().stream()
        .filter(path -> path.startsWith(start))
        .map(path -> path.split("/", -1)[1])
        .findFirst()
        .or(() -> named(municipalities, land))
        .map(name -> "lands/" + name + "/responsibilities/")
        .orElse("lands/" + land + "-land/responsibilities/");
  }

  private static Optional<String> named(Municipalities municipalities, String land) {
    return Ars.isLevel(land)
        ? municipalities
            .register()
            .body(Ars.ofLevel(land))
            .map(body -> land + "-" + slug(body.name()))
        : Optional.empty();
  }

  private static List<Finding> inUse(Workspace workspace, SortedMap<String, byte[]> files) {
    return files.keySet().stream()
        .flatMap(path -> workspace.document(path).stream())
        .filter(
            document ->
                document
                    .content()
                    .path("rules")
                    .valueStream()
                    .anyMatch(rule -> !rule.path("state").asString("").equals("planned")))
        .map(document -> Finding.error("xzufi-draft-in-use", "").at(new Spot(document.path(), 1)))
        .toList();
  }

  /** What is written must be readable; a fault here is ours, but nobody shall find it later. */
  private static List<Finding> faults(Workspace workspace, SortedMap<String, byte[]> files) {
    var all = new TreeMap<String, byte[]>();
    workspace
        .folder()
        .files()
        .forEach(
            (path, bytes) -> {
              if (path.equals(Workspace.HEAD) || path.startsWith("register/")) {
                all.put(path, bytes);
              }
            });
    all.putAll(files);
    var read = Workspace.read(new Folder(all));
    var rules = Responsibilities.of(read, Municipalities.of(read));
    return read.findings().and(rules.findings()).list().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .filter(finding -> finding.spot() != null && files.containsKey(finding.spot().file()))
        .toList();
  }
}
