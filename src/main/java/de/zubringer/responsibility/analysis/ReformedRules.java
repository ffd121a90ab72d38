package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules after a reform; JSON is YAML, so a changed file is written as JSON. */
final class ReformedRules {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final LocalDate effective;

  ReformedRules(LocalDate effective) {
    this.effective = effective;
  }

  void delegate(Map<String, byte[]> files, Reform.Change.Delegation delegation) {
    var file = JSON.createObjectNode().put("format", "responsibilities/1");
    file.set("leistungen", JSON.valueToTree(delegation.leistungen()));
    var rule = file.putArray("rules").addObject();
    rule.put("id", "reform").put("decides", "executingBody");
    rule.putObject("applies").set("areas", keys(delegation.areas()));
    rule.put("body", delegation.to().digits())
        .put("text", Wording.german().say("responsibility.reform.delegation"))
        .put("validFrom", effective.toString());
    var land = delegation.to().digits().substring(0, 2);
    files.put("lands/" + land + "-reform/responsibilities/reform.yaml", bytes(file));
  }

  /** The rule ends on the day before; one like it with the new list begins. */
  void relist(
      Workspace workspace,
      Map<String, byte[]> files,
      Reform.Change.ListChange change,
      List<Finding> findings) {
    for (var document : workspace.documents("responsibilities")) {
      var rules = document.content().path("rules");
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).path("id").asString("").equals(change.rule())) {
          relist(document, i, files, change, findings);
          return;
        }
      }
    }
    findings.add(Finding.error("reform-rule-unknown", "", change.rule()));
  }

  /** The planned rules answer on the days they name. */
  void activate(Workspace workspace, Map<String, byte[]> files, List<Finding> findings) {
    var count = 0;
    for (var document : workspace.documents("responsibilities")) {
      var file = (ObjectNode) document.content().deepCopy();
      var planned =
          file.path("rules").valueStream().filter(rule -> "planned".equals(state(rule))).toList();
      planned.forEach(rule -> ((ObjectNode) rule).remove("state"));
      if (!planned.isEmpty()) {
        files.put(document.path(), bytes(file));
      }
      count += planned.size();
    }
    if (count == 0) {
      findings.add(Finding.error("reform-nothing-planned", ""));
    }
  }

  private static String state(JsonNode rule) {
    return rule.path("state").asString("");
  }

  private void relist(
      Document document,
      int index,
      Map<String, byte[]> files,
      Reform.Change.ListChange change,
      List<Finding> findings) {
    var file = (ObjectNode) document.content().deepCopy();
    var before = (ObjectNode) file.path("rules").get(index);
    if (!before.path("applies").path("areas").isArray()) {
      findings.add(Finding.error("reform-rule-no-list", "", change.rule()));
      return;
    }
    var after = before.deepCopy();
    after.put("id", change.rule() + "-ab-" + effective).put("validFrom", effective.toString());
    ((ObjectNode) after.path("applies"))
        .set("areas", keys(list(before.path("applies").path("areas"), change)));
    before.put("validTo", effective.minusDays(1).toString());
    file.withArray("rules").add(after);
    files.put(document.path(), bytes(file));
  }

  private static List<Ars> list(JsonNode areas, Reform.Change.ListChange change) {
    var keys = new ArrayList<Ars>();
    areas.forEach(area -> keys.add(Ars.ofLevel(area.asString(""))));
    keys.removeAll(change.removed());
    keys.addAll(change.added());
    return keys.stream().distinct().toList();
  }

  private static JsonNode keys(List<Ars> keys) {
    return JSON.valueToTree(keys.stream().map(Ars::digits).toList());
  }

  private static byte[] bytes(ObjectNode file) {
    return JSON.writeValueAsBytes(file);
  }
}
