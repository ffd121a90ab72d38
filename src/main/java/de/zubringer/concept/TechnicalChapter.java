package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Systems, ways between them, keys, and what happens when something goes wrong. */
final class TechnicalChapter {
  private static final List<String> CASES =
      List.of(
          "schema", "code", "anlage", "zustaendig", "pflichtfeld", "fremd", "doppelt", "gleich");
  private static final List<String> OUTAGES =
      List.of("ziel", "zustelldienst", "virenschutz", "eigen");

  private TechnicalChapter() {}

  static Chapter of(Subject subject) {
    var draft = new Chapter.Draft(say("technik")).section(say("ablaufbild"));
    subject
        .plan()
        .ifPresentOrElse(
            plan -> draft.drawing(say("ablaufbild"), List.of(FlowPicture.of(subject, plan))),
            () -> draft.open(say("technik.ohne-plan")));
    systems(draft, subject);
    destinations(draft, subject);
    subject.plan().ifPresent(plan -> mappings(draft, subject, plan));
    return draft
        .section(say("fehler"))
        .text(say("fehler.text"))
        .table(say("fehler"), heads("fehler.spalten"), rows("fall", CASES), "")
        .table(say("stoerungen"), heads("stoerungen.spalten"), rows("stoerung", OUTAGES), "")
        .done();
  }

  private static List<List<String>> rows(String kind, List<String> cases) {
    return cases.stream()
        .map(one -> List.of(say(kind + "." + one), say(kind + "." + one + ".folge")))
        .toList();
  }

  private static void systems(Chapter.Draft draft, Subject subject) {
    var rows =
        subject.plan().map(ConnectionPlan::targets).orElse(List.of()).stream()
            .map(target -> system(subject, target))
            .toList();
    draft
        .section(say("systeme"))
        .table(say("systeme"), heads("systeme.spalten"), rows, say("systeme.keine"));
    for (var target : subject.plan().map(ConnectionPlan::targets).orElse(List.of())) {
      if (!target.settings().isEmpty()) {
        draft.table(
            say("einstellungen", target.system().name()),
            heads("einstellungen.spalten"),
            settings(target),
            "");
      }
    }
  }

  private static List<String> system(Subject subject, PlanTarget target) {
    var installed = subject.profile().flatMap(profile -> profile.system(target.installation()));
    var entrance = target.entrance();
    return List.of(
        target.system().name()
            + installed.map(one -> ", " + say("fassung", one.version())).orElse(""),
        installed.map(Installation::operator).map(one -> word("betreiber", one)).orElse("–"),
        word("anschluss", entrance.connector()),
        "%s (%s, %s)"
            .formatted(
                target.format().id(),
                word("format", target.format().kind()),
                target.format().charset().name()),
        acknowledgement(entrance),
        say(entrance.testSystem() ? "ja" : "nein"));
  }

  private static String acknowledgement(TargetSystem.Interface entrance) {
    var how = entrance.acknowledgement();
    return word("quittung", how == null ? "none" : how.kind());
  }

  /** Secrets are only named in the data, so they are only named here. */
  private static List<List<String>> settings(PlanTarget target) {
    return target.settings().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> List.of(question(target, entry.getKey()), entry.getValue()))
        .toList();
  }

  private static String question(PlanTarget target, String id) {
    return target.entrance().needs().stream()
        .filter(need -> need.id().equals(id))
        .map(TargetSystem.Need::question)
        .findFirst()
        .orElse(id);
  }

  private static void destinations(Chapter.Draft draft, Subject subject) {
    var rows =
        subject.plan().map(ConnectionPlan::intake).orElse(List.of()).stream()
            .map(TechnicalChapter::destination)
            .toList();
    draft
        .section(say("zustellpunkte"))
        .table(
            say("zustellpunkte"), heads("zustellpunkte.spalten"), rows, say("zustellpunkte.keine"))
        .points(
            List.of(
                say("schluessel.laenge"),
                say("schluessel.ablage"),
                say("schluessel.wechsel"),
                say("schluessel.warnung")));
  }

  private static List<String> destination(Destination one) {
    return List.of(
        one.id(),
        word("kanal", one.kind()),
        Optional.ofNullable(one.destinationId()).orElse("–"),
        word("umgebung", one.environment()),
        Optional.ofNullable(one.keys()).orElse("–"));
  }

  private static void mappings(Chapter.Draft draft, Subject subject, ConnectionPlan plan) {
    for (var target : plan.targets()) {
      var mapping = target.mapping();
      draft
          .section(say("abbildung", target.system().name()))
          .text(
              say(
                  "abbildung.text",
                  Integer.toString(mapping.version()),
                  target.format().id(),
                  Integer.toString(mapping.rows().size())))
          .table(
              say("abbildung", target.system().name()),
              heads("abbildung.spalten"),
              new MappingRows(subject.leistung(), target.format(), mapping).rows(),
              say("abbildung.keine"));
      var dropped = new ArrayList<List<String>>();
      for (var one : mapping.dropped()) {
        dropped.add(List.of(MappingRows.title(subject.leistung(), one.source()), one.because()));
      }
      if (!dropped.isEmpty()) {
        draft.table(
            say("weggelassen", target.system().name()), heads("weggelassen.spalten"), dropped, "");
      }
    }
  }

  /** How a rule of a mapping is called. */
  static String rule(Enum<?> rule) {
    return word("regel", rule.name().toLowerCase(Locale.ROOT));
  }
}
