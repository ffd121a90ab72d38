package de.zubringer.concept.issue;

import de.zubringer.concept.TrialAnnex;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Wording;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The data a concept is made of: the name people know each part by, and its digest. By it is told
 * why a chapter changed.
 */
record Sources(SortedMap<String, String> parts) {

  static Sources of(Workspace workspace, Adaptation adaptation, Optional<TrialAnnex> annex) {
    var parts = new TreeMap<String, String>();
    var leistung = adaptation.leistung();
    var paket = say("paket", leistung.name(), leistung.version());
    for (var folder : leistung.folders()) {
      put(parts, paket, workspace, folder + "/", path -> true);
    }
    for (var target : adaptation.plan().map(ConnectionPlan::targets).orElse(List.of())) {
      var folder = target.system().folder();
      if (!folder.isEmpty()) {
        put(parts, say("system", target.system().name()), workspace, folder + "/", path -> true);
      }
    }
    own(parts, workspace, adaptation);
    adaptation.areas().stream()
        .filter(area -> !area.ars().equals(adaptation.body().ars()))
        .forEach(area -> profile(parts, workspace, area));
    put(parts, say("land"), workspace, "lands/", path -> true);
    put(parts, say("register"), workspace, "register/", path -> true);
    annex.ifPresent(
        found -> {
          var text = found.protocol().sha256() + found.standing();
          parts.put(say("protokoll"), Folder.digest(text.getBytes(StandardCharsets.UTF_8)));
        });
    return new Sources(parts);
  }

  private static void own(
      SortedMap<String, String> parts, Workspace workspace, Adaptation adaptation) {
    profile(parts, workspace, adaptation.body());
    var folder = folder(workspace, adaptation.body().ars());
    var file = "/" + adaptation.leistung().id() + ".yaml";
    if (!folder.isEmpty()) {
      put(parts, say("anbindung"), workspace, folder + "connections" + file, path -> true);
      put(parts, say("luecken"), workspace, folder + "gaps" + file, path -> true);
    }
  }

  private static void profile(SortedMap<String, String> parts, Workspace workspace, Body body) {
    var folder = folder(workspace, body.ars());
    if (!folder.isEmpty()) {
      var deeper = folder.length();
      put(
          parts,
          say("profil", body.name()),
          workspace,
          folder,
          path -> path.indexOf('/', deeper) < 0);
    }
  }

  private static String folder(Workspace workspace, Ars ars) {
    return Municipalities.folderOf(workspace, ars).orElse("");
  }

  private static void put(
      SortedMap<String, String> parts,
      String name,
      Workspace workspace,
      String start,
      Predicate<String> counts) {
    var files = new TreeMap<String, byte[]>();
    for (var file : workspace.folder().files().tailMap(start).entrySet()) {
      if (!file.getKey().startsWith(start)) {
        break;
      }
      if (counts.test(file.getKey())) {
        files.put(file.getKey(), file.getValue());
      }
    }
    if (!files.isEmpty()) {
      parts.merge(
          name,
          new Folder(files).digest(),
          (one, other) -> Folder.digest((one + other).getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Names of what is not the same in both. */
  static List<String> changed(Map<String, String> before, Map<String, String> now) {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Objects.equals(before.get(name), now.get(name))).toList();
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("konzept.quelle." + key, arguments);
  }
}
