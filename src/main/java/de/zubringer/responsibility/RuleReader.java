package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.content.ConditionReader;
import de.zubringer.responsibility.content.Conditions;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes rules of files and says what is wrong with them at their lines. */
final class RuleReader {
  private static final Pattern LAND = Pattern.compile("lands/(\\d{2})-[^/]+/.*");

  private final Workspace workspace;
  private final Municipalities municipalities;
  private final List<RuleLine> lines;
  private final List<Finding> findings;
  private final ConditionReader conditions;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();

  private RuleReader(
      Workspace workspace,
      Municipalities municipalities,
      List<RuleLine> lines,
      List<Finding> findings) {
    this.workspace = workspace;
    this.municipalities = municipalities;
    this.lines = lines;
    this.findings = findings;
    this.conditions = new ConditionReader(workspace, findings);
  }

  static List<Rule> read(
      Workspace workspace,
      Municipalities municipalities,
      List<RuleLine> lines,
      List<Finding> findings) {
    var reader = new RuleReader(workspace, municipalities, lines, findings);
    workspace.documents("responsibilities").forEach(reader::read);
    findings.addAll(OverlapCheck.check(reader.rules, reader.spots));
    findings.addAll(DelegationCheck.check(reader.rules, reader.spots));
    return reader.rules;
  }

  private void read(Document document) {
    var file = document.as(RuleFile.class);
    var owner = Municipalities.ownerOf(document.path());
    var scope = scope(document, file, owner);
    if (scope.isEmpty()) {
      return;
    }
    new RuleCheck(workspace, municipalities, document, owner, findings).check(file);
    for (int i = 0; i < file.rules().size(); i++) {
      var entry = file.rules().get(i);
      var patterns = entry.leistungen().isEmpty() ? file.leistungen() : entry.leistungen();
      var content = conditions(document, i, entry);
      for (var pattern : Set.copyOf(patterns)) {
        rules.add(rule(entry, pattern, scope.get(), owner, content));
        spots.add(document.spot("rules[" + i + "]"));
      }
      lines.add(line(document, i, entry, patterns));
    }
  }

  private static RuleLine line(
      Document document, int index, RuleFile.Entry entry, List<String> patterns) {
    var keys = new ArrayList<String>();
    var fields = new ArrayList<String>();
    var applies = entry.applies();
    if (applies != null) {
      keys.addAll(applies.areas());
      applies.content().forEach(condition -> fields.addAll(condition.paths()));
    }
    var body = entry.body();
    if (body != null && Ars.isLevel(body)) {
      keys.add(body);
    }
    return new RuleLine(
        entry.id(),
        document.spot("rules[" + index + "]"),
        patterns,
        entry.decides(),
        entry.state() == null ? "active" : entry.state(),
        entry.evidence() == null ? "" : entry.evidence(),
        keys,
        fields,
        entry.validFrom(),
        entry.validTo());
  }

  /** The areas a file can speak for: those of its folder, narrowed by its {@code area}. */
  private Optional<String> scope(Document document, RuleFile file, Optional<Ars> owner) {
    var folder = owner.map(this::scopeOf).or(() -> landOf(document.path()));
    var area = file.area();
    if (folder.isEmpty()) {
      fault(document, "responsibility-misplaced", "");
    } else if (area != null && !levelKey(area).startsWith(folder.get())) {
      fault(document, "responsibility-area-outside", "area", area);
      return Optional.empty();
    }
    return folder.map(key -> area == null ? key : levelKey(area));
  }

  /** Its own area; of a municipality that fulfils for others that of all of them. */
  private String scopeOf(Ars owner) {
    var register = municipalities.register();
    return register
        .fulfillingOf(owner)
        .filter(body -> body.ars().equals(owner))
        .flatMap(body -> register.associationOf(owner))
        .or(() -> register.body(owner))
        .map(Body::levelKey)
        .orElse(owner.digits());
  }

  private static Optional<String> landOf(String path) {
    var land = LAND.matcher(path);
    return land.matches() ? Optional.of(land.group(1)) : Optional.empty();
  }

  private Conditions conditions(Document document, int index, RuleFile.Entry entry) {
    var applies = entry.applies();
    return applies == null
        ? Conditions.NONE
        : conditions.read(
            document, "rules[" + index + "].applies", applies.content(), applies.when());
  }

  private Rule rule(
      RuleFile.Entry entry, String pattern, String scope, Optional<Ars> owner, Conditions content) {
    var applies = entry.applies() == null ? RuleFile.Applies.EVERYWHERE : entry.applies();
    return new Rule(
        Question.of(entry.decides()),
        owner.orElse(null),
        scope,
        pattern.replace("*", ""),
        applies.areas().stream().map(this::levelKey).distinct().toList(),
        applies,
        content,
        entry);
  }

  /** A key padded with zeros means the whole area of its level. */
  private String levelKey(String key) {
    return municipalities.register().body(Ars.ofLevel(key)).map(Body::levelKey).orElse(key);
  }

  private void fault(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
