package de.zubringer.catalogue.fim;

import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Regeln: kept as text beside what they belong to ({@code x-rules}). Only a sentence of one of
 * three forms, whose fields all stand in the group of the rule, becomes part of the schema;
 * whatever else a rule says, a person has to decide.
 */
final class FimRules {
  static final String RULES = "x-rules";

  private static final String ID = "[FG]\\d{6,14}";

  /** Feld(gruppe) with its id and perhaps its name in quotes. */
  private static final String ONE =
      "(?:(?:das |die |der )?(?:Feld|Datenfeld|Feldgruppe|Datenfeldgruppe) )?("
          + ID
          + ")(?: [\"\u201e\u201c][^\"\u201c\u201d]*[\"\u201c\u201d])?";

  private static final String FILLED = "(?:bef.{1,2}llt|ausgef.{1,2}llt|angegeben)";

  private static final Pattern EITHER =
      Pattern.compile(
          "(?i)Es muss entweder " + ONE + " oder " + ONE + " " + FILLED + " werden\\.?");

  private static final Pattern AT_LEAST_ONE =
      Pattern.compile(
          "(?i)Es muss mindestens (?:ein|eine|eines|einer) (?:der (?:Felder|Feldgruppen) )?"
              + ONE
              + "((?:, | oder | und )"
              + ONE
              + ")+ "
              + FILLED
              + " werden\\.?");

  private static final Pattern IF_THEN =
      Pattern.compile(
          "(?i)Wenn "
              + ONE
              + " "
              + FILLED
              + " (?:ist|wird), (?:dann )?muss (?:auch )?"
              + ONE
              + " "
              + FILLED
              + " werden\\.?");

  private static final Pattern CHECKED_IBAN =
      Pattern.compile("(?is).*\\bIBAN\\b.*(Pr.{1,2}fziffer|Pr.{1,2}fsumme|Modulo).*");

  private final Remarks remarks;
  private final Set<String> known;

  /**
   * @param known ids of all fields and groups of the message
   */
  FimRules(Remarks remarks, Set<String> known) {
    this.remarks = remarks;
    this.known = known.stream().map(FimRules::brief).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Puts the rules of an element beside it.
   *
   * @param names of the fields of a group by their ids; none for a field
   */
  void put(Element owner, Map<String, String> names, ObjectNode schema) {
    var rules = owner.all("regel").toList();
    if (rules.isEmpty()) {
      return;
    }
    var list = schema.putArray(RULES);
    for (var rule : rules) {
      var kept = kept(rule, schema);
      var how = expressed(text(rule), names, owner, schema);
      var label = XdfCheck.label(rule);
      if (how.isPresent()) {
        kept.put("expressed", how.get());
        remarks.add(
            Finding.hint("fim-rule-expressed", "", label, XdfCheck.label(owner), how.get()), rule);
      } else {
        remarks.add(Finding.warning("fim-rule", "", label, XdfCheck.label(owner)), rule);
      }
      unknown(rule)
          .forEach(id -> remarks.add(Finding.warning("fim-rule-unknown", "", label, id), rule));
      list.add(kept);
    }
  }

  /** Ids a rule names that the message does not have. */
  private List<String> unknown(Element rule) {
    return Pattern.compile(ID)
        .matcher(text(rule))
        .results()
        .map(MatchResult::group)
        .filter(id -> !known.contains(brief(id)))
        .distinct()
        .toList();
  }

  private static ObjectNode kept(Element rule, ObjectNode nodes) {
    var kept = nodes.objectNode();
    kept.put("x-fim", FimSchema.id(rule));
    put(kept, "version", rule.child("identifikation").map(one -> one.text("version")).orElse(""));
    put(kept, "name", rule.line("name"));
    put(kept, "text", text(rule));
    put(kept, "kind", rule.code("typ"));
    put(kept, "script", rule.text(rule.child("script").isPresent() ? "script" : "skript"));
    return kept;
  }

  private static void put(ObjectNode kept, String member, String text) {
    if (!text.isEmpty()) {
      kept.put(member, text);
    }
  }

  private static String text(Element rule) {
    for (var name : List.of("freitextRegel", "definition", "beschreibung")) {
      if (!rule.text(name).isEmpty()) {
        return rule.line(name);
      }
    }
    return "";
  }

  /** The keyword it became. */
  private static Optional<String> expressed(
      String text, Map<String, String> names, Element owner, ObjectNode schema) {
    if (owner.name().equals("datenfeld")) {
      return iban(text, owner, schema);
    }
    var ids = ids(text, names);
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    if (EITHER.matcher(text).matches()) {
      return branches(schema, "oneOf", ids);
    }
    if (AT_LEAST_ONE.matcher(text).matches()) {
      return branches(schema, "anyOf", ids);
    }
    if (IF_THEN.matcher(text).matches()) {
      schema.withObject("/dependentRequired").withArray("/" + ids.getFirst()).add(ids.getLast());
      return Optional.of("dependentRequired");
    }
    return Optional.empty();
  }

  private static Optional<String> iban(String text, Element field, ObjectNode schema) {
    var isText = schema.path("type").asString("").equals("string");
    if (!isText || !field.line("name").toUpperCase(Locale.ROOT).contains("IBAN")) {
      return Optional.empty();
    }
    if (!CHECKED_IBAN.matcher(text).matches()) {
      return Optional.empty();
    }
    schema.put("x-check", "iban");
    return Optional.of("x-check: iban");
  }

  /** A keyword a schema can have once is taken by the first rule that needs it. */
  private static Optional<String> branches(ObjectNode schema, String keyword, List<String> names) {
    if (schema.has(keyword)) {
      return Optional.empty();
    }
    var branches = schema.putArray(keyword);
    names.forEach(name -> branches.addObject().putArray("required").add(name));
    return Optional.of(keyword);
  }

  /** The fields a sentence names, in its order; none if one of them stands elsewhere. */
  private static List<String> ids(String text, Map<String, String> names) {
    var found = new ArrayList<String>();
    for (var id : Pattern.compile(ID).matcher(text).results().map(MatchResult::group).toList()) {
      var name =
          names.entrySet().stream()
              .filter(known -> brief(known.getKey()).equals(brief(id)))
              .map(Map.Entry::getValue)
              .findFirst();
      if (name.isEmpty()) {
        return List.of();
      }
      found.add(name.get());
    }
    return found.size() < 2 ? List.of() : found;
  }

  /** Ids of version 3 have three digits more than those of version 2: G60000000086, G60000086. */
  private static String brief(String id) {
    return id.matches("[FG]\\d{2}000\\d{6}") ? id.substring(0, 3) + id.substring(6) : id;
  }
}
