package de.zubringer.municipality.gv100ad;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What taking over an edition of the register would change in a workspace. Only computed: who calls
 * writes the files, all or none.
 *
 * @param day first day of what the edition says
 * @param files to be written, by their path in the workspace; none if there is an error
 */
public record RegisterImport(
    Optional<LocalDate> day,
    List<RegisterChange> changes,
    SortedMap<String, byte[]> files,
    Findings findings) {
  private static final String REGISTER = "register/bodies.csv";
  private static final Pattern REGISTER_DATE =
      Pattern.compile("(?m)^registerDate: *\"?(\\d{4}-\\d{2}-\\d{2})\"?");

  /**
   * Compares; broken lines in the edition or the register of the workspace leave everything as is.
   *
   * @param validOn first day of what the edition says, if that is not its Gebietsstand
   */
  public static RegisterImport plan(
      Workspace workspace, RegisterEdition edition, Optional<LocalDate> validOn) {
    var findings = new ArrayList<>(edition.findings().list());
    var path = path(workspace);
    findings.addAll(faultsOfRegister(workspace.folder(), path));
    var day = validOn.or(edition::day);
    if (day.isEmpty() && !edition.findings().hasErrors()) {
      findings.add(at(edition, Finding.error("register-edition-undated", "")));
    }
    var entries = entriesOf(workspace, edition);
    if (entries.isEmpty() && !edition.findings().hasErrors()) {
      findings.add(at(edition, Finding.error("register-edition-foreign", "", land(workspace))));
    }
    checkAge(workspace, edition, findings);
    if (day.isEmpty() || Findings.of(findings).hasErrors()) {
      return new RegisterImport(day, List.of(), new TreeMap<>(), Findings.of(findings));
    }
    var table = RegisterTable.read(workspace.file(path).orElse(new byte[0]));
    var changes = RegisterComparison.bringUp(table, entries, day.get());
    var files = files(workspace, path, table.write(), edition.day());
    findings.addAll(faultsOfRegister(with(workspace.folder(), files), path));
    var result = Findings.of(findings);
    return new RegisterImport(day, changes, result.hasErrors() ? new TreeMap<>() : files, result);
  }

  /** The Land of the workspace alone; a workspace of no known Land takes all. */
  private static List<EditionEntry> entriesOf(Workspace workspace, RegisterEdition edition) {
    var land = land(workspace);
    return edition.entries().stream().filter(entry -> entry.key().startsWith(land)).toList();
  }

  private static String land(Workspace workspace) {
    return head(workspace, "land").orElse("");
  }

  private static String path(Workspace workspace) {
    return head(workspace, "register").orElse(REGISTER);
  }

  private static Optional<String> head(Workspace workspace, String key) {
    return workspace
        .document(Workspace.HEAD)
        .map(document -> document.content().path(key).asString(""))
        .filter(value -> !value.isEmpty());
  }

  /** An older edition would end bodies that only begin after it. */
  private static void checkAge(
      Workspace workspace, RegisterEdition edition, List<Finding> findings) {
    var known = head(workspace, "registerDate").orElse("");
    var day = edition.day().map(LocalDate::toString).orElse("");
    if (!known.isEmpty() && !day.isEmpty() && day.compareTo(known) < 0) {
      findings.add(at(edition, Finding.error("register-edition-older", "", day, known)));
    }
  }

  private static Finding at(RegisterEdition edition, Finding finding) {
    return finding.at(new Spot(edition.file(), 1));
  }

  /** The register alone and the head that names it are enough to check it. */
  private static List<Finding> faultsOfRegister(Folder folder, String path) {
    var small = new TreeMap<String, byte[]>();
    for (var name : List.of(Workspace.HEAD, path)) {
      Optional.ofNullable(folder.files().get(name)).ifPresent(bytes -> small.put(name, bytes));
    }
    return Municipalities.of(Workspace.read(new Folder(small))).findings().list().stream()
        .filter(finding -> !finding.code().equals("register-missing"))
        .filter(finding -> finding.spot() != null && finding.spot().file().equals(path))
        .toList();
  }

  private static SortedMap<String, byte[]> files(
      Workspace workspace, String path, byte[] register, Optional<LocalDate> edition) {
    var files = new TreeMap<String, byte[]>();
    files.put(path, register);
    workspace
        .file(Workspace.HEAD)
        .ifPresent(head -> edition.ifPresent(day -> files.put(Workspace.HEAD, dated(head, day))));
    files.entrySet().removeIf(file -> isUnchanged(workspace, file.getKey(), file.getValue()));
    return files;
  }

  private static byte[] dated(byte[] head, LocalDate day) {
    var text = new String(head, StandardCharsets.UTF_8);
    return REGISTER_DATE
        .matcher(text)
        .replaceFirst("registerDate: " + day)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isUnchanged(Workspace workspace, String path, byte[] bytes) {
    return workspace.file(path).filter(known -> Arrays.equals(known, bytes)).isPresent();
  }

  private static Folder with(Folder folder, SortedMap<String, byte[]> files) {
    var all = new TreeMap<>(folder.files());
    all.putAll(files);
    return new Folder(all);
  }
}
