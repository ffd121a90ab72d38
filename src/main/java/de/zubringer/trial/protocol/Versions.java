package de.zubringer.trial.protocol;

import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.connection.PlanTarget;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.trial.TrialRun;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All that a trial depends on, exactly: whoever changes any of it has another trial before him.
 *
 * @param software version of Zubringer
 * @param parts in the order of their names
 */
public record Versions(String software, List<Part> parts) {
  /**
   * Files that belong together.
   *
   * @param name folder or file in the workspace
   * @param version as it calls itself; empty if it does not
   * @param sha256 over its paths and bytes, in hex
   */
  public record Part(String name, String version, String sha256) {}

  private static final Part NONE = new Part("", "", "");

  /** What holds now for a subject on a day. */
  public static Versions of(TrialRun.Subject subject, String software, LocalDate day) {
    var parts = new ArrayList<Part>();
    var workspace = subject.workspace();
    var plan = subject.plan();
    var leistung = plan.leistung();
    for (var folder : leistung.folders()) {
      parts.add(part(workspace, folder + "/", version(folder)));
    }
    for (var target : plan.targets()) {
      parts.add(system(workspace, target, leistung.id()));
    }
    parts.add(connection(workspace, plan));
    for (var ars : bodies(subject, day)) {
      parts.add(profile(workspace, ars));
    }
    parts.add(lands(workspace));
    parts.add(part(workspace, "register/", ""));
    return new Versions(
        software, parts.stream().filter(part -> !part.sha256().isEmpty()).distinct().toList());
  }

  /** Names of the parts that are not the same in both; {@code software} for the program itself. */
  public List<String> changed(Versions now) {
    var before = byName();
    var after = now.byName();
    var names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .toList();
  }

  private TreeMap<String, String> byName() {
    var all = new TreeMap<String, String>();
    parts.forEach(part -> all.put(part.name(), part.sha256()));
    all.put("software", software);
    return all;
  }

  private static String version(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** What a system has for other Leistungen does not matter. */
  private static Part system(Workspace workspace, PlanTarget target, String leistung) {
    var folder = target.system().folder();
    if (folder.isEmpty()) {
      return NONE; // the built-in inbox is part of the software
    }
    var mappings = folder + "/mappings/";
    var golden = folder + "/golden/";
    var files = files(workspace, folder + "/");
    files
        .keySet()
        .removeIf(
            path ->
                (path.startsWith(mappings) && !path.equals(mappings + leistung + ".yaml"))
                    || (path.startsWith(golden) && !path.startsWith(golden + leistung + "/")));
    return part(folder + "/", Integer.toString(target.mapping().version()), files);
  }

  /** What a Land says about responsibility; its plans for the roll-in change no trial. */
  private static Part lands(Workspace workspace) {
    var files = files(workspace, "lands/");
    files.keySet().removeIf(path -> path.endsWith("/rollin.yaml"));
    return part("lands/", "", files);
  }

  private static Part connection(Workspace workspace, ConnectionPlan plan) {
    var folder = folder(workspace, plan.body().ars());
    return part(
        workspace,
        folder + "connections/" + plan.leistung().id() + ".yaml",
        Integer.toString(plan.version()));
  }

  /**
   * Profile, statutes and rules; connections of the same body are parts of their own, and what was
   * decided about gaps changes nothing in a trial.
   */
  private static Part profile(Workspace workspace, Ars ars) {
    var folder = folder(workspace, ars);
    var files = files(workspace, folder);
    files
        .keySet()
        .removeIf(
            path -> path.startsWith(folder + "connections/") || path.startsWith(folder + "gaps/"));
    return part(folder, "", files);
  }

  private static List<Ars> bodies(TrialRun.Subject subject, LocalDate day) {
    var bodies = new LinkedHashSet<Ars>();
    bodies.add(subject.plan().body().ars());
    for (var area : subject.areas()) {
      rulesFrom(subject.book(), subject.plan(), area.ars(), day).forEach(bodies::add);
    }
    return bodies.stream().sorted().toList();
  }

  private static List<Ars> rulesFrom(PlanBook book, ConnectionPlan plan, Ars area, LocalDate day) {
    return book.resolve(plan.leistung().leika(), area, day).rulesFrom().map(Body::ars).stream()
        .toList();
  }

  /** Of a body in the workspace; empty if it has none. */
  private static String folder(Workspace workspace, Ars ars) {
    return Municipalities.folderOf(workspace, ars).orElse("");
  }

  private static Part part(Workspace workspace, String start, String version) {
    return part(start, version, files(workspace, start));
  }

  private static Part part(String name, String version, TreeMap<String, byte[]> files) {
    return files.isEmpty() ? NONE : new Part(name, version, new Folder(files).digest());
  }

  private static TreeMap<String, byte[]> files(Workspace workspace, String start) {
    var files = new TreeMap<String, byte[]>();
    if (!start.isEmpty()) {
      for (var file : workspace.folder().files().tailMap(start).entrySet()) {
        if (!file.getKey().startsWith(start)) {
          break;
        }
        files.put(file.getKey(), file.getValue());
      }
    }
    return files;
  }
}
