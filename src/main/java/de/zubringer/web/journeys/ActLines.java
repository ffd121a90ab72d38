package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.Journeys;
import de.zubringer.pipeline.clearing.Act;
import de.zubringer.pipeline.clearing.Decisions;
import de.zubringer.pipeline.clearing.Deed;
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.frame.Names;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.ActLine.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What persons did to a journey, in words; what quotes the application only for who may read it.
 */
@Component
public class ActLines {
  private static final int DIGEST_SHOWN = 16;

  private final Decisions decisions;
  private final Journeys journeys;
  private final Names names;

  ActLines(Decisions decisions, Journeys journeys, Names names) {
    this.decisions = decisions;
    this.journeys = journeys;
    this.names = names;
  }

  /**
   * The first first.
   *
   * @param open whether values are shown; who asks has noted that
   */
  public List<ActLine> of(Person person, Journey journey, boolean open) {
    var reads = person.readsContentOf(journey.municipality());
    var lines = new ArrayList<ActLine>();
    var before = ContentItem.APPLICATION;
    for (var act : decisions.acts(journey)) {
      var changes = List.<Change>of();
      if (act.deed() == Deed.CORRECT) {
        var after = ContentItem.corrected(act.number());
        changes = reads && open ? changes(journey, before, after) : changes;
        before = after;
      }
      lines.add(
          new ActLine(
              what(act),
              German.moment(act.at()),
              say("tat.wer", act.by().name(), act.by().roleName()),
              reads ? act.reason().orElse("") : "",
              act.digest().substring(0, DIGEST_SHOWN),
              changes));
    }
    return List.copyOf(lines);
  }

  private String what(Act act) {
    var word = say("tat." + act.deed().word());
    var choice =
        switch (act.deed()) {
          case FORWARD -> names.municipality(MunicipalityId.of(act.choice()));
          case REFUSE -> say("zurueckweisung." + act.choice());
          case REPEAT, CORRECT -> act.replaces() ? say("tat.ersetzt") : act.choice();
          case RERUN, CHOOSE, GIVE_AWAY -> act.choice();
        };
    return choice.isEmpty() ? word : word + ": " + choice;
  }

  private List<Change> changes(Journey journey, String before, String after) {
    var leistung = names.leistungPackage(journey.municipality(), journey.leika());
    return changes(fields(journey, before, leistung), fields(journey, after, leistung));
  }

  private List<FieldGroup> fields(
      Journey journey, String name, Optional<LeistungPackage> leistung) {
    return journeys
        .content(journey.municipality(), journey.id(), name)
        .map(Content::bytes)
        .map(json -> ApplicationFields.of(json, leistung))
        .orElse(List.of());
  }

  /** The fields that differ, in the order of the form. */
  public static List<Change> changes(List<FieldGroup> before, List<FieldGroup> after) {
    var old = values(before);
    var now = values(after);
    var all = new LinkedHashSet<>(old.keySet());
    all.addAll(now.keySet());
    return all.stream()
        .map(field -> new Change(field, old.getOrDefault(field, ""), now.getOrDefault(field, "")))
        .filter(change -> !change.before().equals(change.after()))
        .toList();
  }

  /** Two fields of one name are told apart by a number. */
  private static Map<String, String> values(List<FieldGroup> groups) {
    var values = new LinkedHashMap<String, String>();
    for (var group : groups) {
      for (var fact : group.fields()) {
        var label = group.title().isEmpty() ? fact.name() : group.title() + ": " + fact.name();
        var free = label;
        for (int number = 2; values.containsKey(free); number++) {
          free = label + " (" + number + ")";
        }
        values.put(free, fact.value());
      }
    }
    return values;
  }

  /** The answer to what somebody wanted done, in words. */
  public static String answer(String word) {
    return Words.sayOr(word, "antwort." + word);
  }
}
