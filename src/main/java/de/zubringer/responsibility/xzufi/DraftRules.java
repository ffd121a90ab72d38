package de.zubringer.responsibility.xzufi;

import static java.util.stream.Collectors.joining;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.Wording;
import de.zubringer.responsibility.xzufi.Claims.Claim;
import de.zubringer.responsibility.xzufi.XzufiObject.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a catalogue claims as rules that do not answer (state planned): for each Leistung,
 * body and span one rule about who carries out. Whose task it is and whose statutes count a
 * catalogue does not say.
 */
final class DraftRules {
  /** As many as the schema of the file allows. */
  static final int RULES_MAX = 10_000;

  /** Ids named as the source of a rule; the table of the message has all. */
  private static final int SOURCES_NAMED = 5;

  private final String source;
  private final Map<Group, List<Claim>> groups = new LinkedHashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();

  DraftRules(String source, List<Claim> claims) {
    this.source = source;
    claims.forEach(this::take);
  }

  private record Group(LeikaKey leistung, String body, Span span, boolean certain) {}

  private void take(Claim claim) {
    claim
        .body()
        .map(
            body ->
                new Group(
                    claim.leistung(),
                    body.body().levelKey(),
                    claim.source().object().span(),
                    body.certain()))
        .ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>()).add(claim));
  }

  int size() {
    return groups.size();
  }

  /** One text for each file, since a file holds so many rules. */
  List<byte[]> files() {
    var rules = groups.entrySet().stream().map(one -> rule(one.getKey(), one.getValue())).toList();
    var files = new ArrayList<byte[]>();
    for (int from = 0; from < rules.size(); from += RULES_MAX) {
      var part = rules.subList(from, Math.min(rules.size(), from + RULES_MAX));
      var text = head() + String.join("", part);
      files.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private String head() {
    return "format: responsibilities/1\nnotes: "
        + quoted(Wording.german().say("xzufi.draft.notes", source))
        + "\nrules:\n";
  }

  private String rule(Group group, List<Claim> claims) {
    var areas = new TreeSet<String>();
    claims.forEach(claim -> areas.addAll(claim.areas()));
    var units = claims.stream().map(claim -> claim.unit().name()).distinct().limit(SOURCES_NAMED);
    var text = group.certain() ? "xzufi.draft.text" : "xzufi.draft.text-by-name";
    return "  - id: "
        + id(group)
        + "\n    leistungen: ["
        + quoted(group.leistung().digits())
        + "]\n    decides: executingBody\n    applies: {areas: ["
        + areas.stream().map(DraftRules::quoted).collect(joining(", "))
        + "]}\n    body: "
        + quoted(group.body())
        + "\n    text: "
        + quoted(Wording.german().say(text, source, units.collect(joining(", "))))
        + "\n    evidence: inferred\n    source: "
        + quoted(sources(claims))
        + "\n    state: planned\n"
        + day("validFrom", group.span().from())
        + day("validTo", group.span().to());
  }

  private String id(Group group) {
    var id = "xzufi-" + group.leistung().digits() + "-" + group.body();
    var number = ids.merge(id, 1, Integer::sum);
    return number == 1 ? id : id + "-" + number;
  }

  private String sources(List<Claim> claims) {
    var named =
        claims.stream()
            .map(claim -> claim.source().object().id().text())
            .filter(id -> !id.isEmpty())
            .limit(SOURCES_NAMED)
            .collect(joining(", "));
    return Wording.german()
        .say("xzufi.draft.source", source, String.valueOf(claims.size()), named)
        .strip();
  }

  private static String day(String key, @Nullable Object day) {
    return day == null ? "" : "    " + key + ": " + day + "\n";
  }

  /** A JSON text is a YAML text, too. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
