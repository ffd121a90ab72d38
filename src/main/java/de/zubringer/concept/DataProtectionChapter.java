package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;
import static de.zubringer.concept.Phrase.word;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.target.Receiver;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.Retention;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Contact;
import de.zubringer.municipality.Profile;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record of processing (Art. 30 GDPR) and the facts of the threshold check (Art. 35). */
final class DataProtectionChapter {
  /** Not special by law, but of high risk in the lists of the authorities. */
  private static final Set<String> SENSITIVE = Set.of("sozialdaten", "finanzdaten", "aufenthalt");

  private DataProtectionChapter() {}

  static Chapter of(Subject subject) {
    var categories = categories(subject);
    var draft = new Chapter.Draft(say("datenschutz")).section(say("verzeichnis"));
    draft.text(say("verzeichnis.text"));
    draft.table(say("verzeichnis"), heads("verzeichnis.spalten"), record(subject, categories), "");
    draft
        .section(say("kategorien"))
        .tableOr(
            say("kategorien.keine"),
            say("kategorien"),
            heads("kategorien.spalten"),
            categories.entrySet().stream()
                .map(
                    entry ->
                        List.of(
                            word("kategorie", entry.getKey()), String.join(", ", entry.getValue())))
                .toList());
    threshold(draft, subject, categories);
    return draft
        .section(say("avv"))
        .text(say("avv.text"))
        .table(say("avv"), heads("avv.spalten"), processing(subject), "")
        .section(say("unterlagen"))
        .table(
            say("unterlagen"),
            heads("unterlagen.spalten"),
            papers(subject),
            say("unterlagen.keine"))
        .done();
  }

  /** Titles of fields by their category ({@code x-dataCategory}); fields without one are others. */
  private static Map<String, List<String>> categories(Subject subject) {
    var categories = new LinkedHashMap<String, List<String>>();
    for (var field : subject.leistung().schema().leaves()) {
      categories.computeIfAbsent(category(field), _ -> new ArrayList<>()).add(field.title());
    }
    for (var rule : subject.leistung().submission().attachments()) {
      categories.computeIfAbsent("anlagen", _ -> new ArrayList<>()).add(rule.name());
    }
    categories.replaceAll((_, titles) -> titles.stream().distinct().toList());
    return categories;
  }

  private static String category(DataField field) {
    return field.category().orElse("sachdaten");
  }

  private static List<List<String>> record(Subject subject, Map<String, List<String>> categories) {
    var retention =
        subject
            .plan()
            .map(ConnectionPlan::retention)
            .orElseGet(() -> Retention.of(subject.leistung()));
    return List.of(
        List.of(say("vvt.verantwortlich"), responsible(subject)),
        List.of(say("vvt.dsb"), say("vvt.dsb.offen")),
        List.of(say("vvt.zweck"), say("vvt.zweck.text", subject.leistung().name())),
        List.of(say("vvt.grundlage"), legalBases(subject)),
        List.of(say("vvt.betroffene"), say("vvt.betroffene.text")),
        List.of(
            say("vvt.daten"),
            categories.keySet().stream()
                .map(category -> word("kategorie", category))
                .collect(Collectors.joining(", "))),
        List.of(say("vvt.empfaenger"), recipients(subject)),
        List.of(say("vvt.drittland"), say("vvt.drittland.text")),
        List.of(
            say("vvt.frist"),
            say(
                    "vvt.frist.text",
                    period(retention.afterDelivery().toString()),
                    period(retention.whileHeld().toString()),
                    retention.legalBasis().isEmpty() ? say("offen") : retention.legalBasis())
                + handOver(retention)),
        List.of(say("vvt.massnahmen"), say("vvt.massnahmen.text")));
  }

  private static String handOver(Retention retention) {
    return retention
        .filePlan()
        .flatMap(
            plan ->
                plan.handOver()
                    .map(target -> " " + say("vvt.abgabe", target.system().name(), plan.number())))
        .orElse("");
  }

  private static String responsible(Subject subject) {
    var contact = subject.profile().map(Profile::contact).orElse(Contact.NONE);
    var address = contact.address();
    var lines =
        Stream.of(
            subject.body().fullName(),
            address == null
                ? ""
                : Stream.of(address.street(), address.houseNumber())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                    + ", "
                    + address.zip()
                    + " "
                    + address.city(),
            Objects.requireNonNullElse(contact.phone(), ""),
            Objects.requireNonNullElse(contact.email(), ""));
    return lines.filter(line -> !line.isBlank()).collect(Collectors.joining(", "));
  }

  private static String legalBases(Subject subject) {
    var bases =
        subject.resolutions().stream()
            .flatMap(resolution -> resolution.reasons().stream())
            .map(reason -> reason.legalBasis())
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return say("vvt.grundlage.text") + (bases.isEmpty() ? "" : " " + bases);
  }

  private static String recipients(Subject subject) {
    var names = new ArrayList<String>();
    subject.resolutions().stream()
        .flatMap(found -> found.unitIn(subject.book().municipalities()).stream())
        .forEach(unit -> names.add(unit.name()));
    for (var plan : subject.plan().stream().toList()) {
      plan.routing().rules().forEach(rule -> names.add(subject.unit(plan, rule)));
      for (var target : plan.targets()) {
        names.add(target.system().name());
        target.entrance().receivers().stream().map(Receiver::name).forEach(names::add);
      }
    }
    return names.isEmpty() ? say("offen") : String.join(", ", names.stream().distinct().toList());
  }

  private static void threshold(
      Chapter.Draft draft, Subject subject, Map<String, List<String>> categories) {
    var population =
        subject.adaptation().areas().stream()
            .map(Body::population)
            .filter(Objects::nonNull)
            .mapToLong(Integer::longValue)
            .sum();
    draft
        .section(say("dsfa"))
        .text(say("dsfa.text"))
        .table(
            say("dsfa"),
            heads("dsfa.spalten"),
            List.of(
                List.of(say("dsfa.besondere"), fields(categories, DataField.SPECIAL_CATEGORIES)),
                List.of(say("dsfa.sensibel"), fields(categories, SENSITIVE)),
                List.of(say("dsfa.umfang"), say("dsfa.umfang.text", German.number(population))),
                List.of(say("dsfa.automatisch"), automatic(subject)),
                List.of(say("dsfa.anlagen"), attachments(subject)),
                List.of(say("dsfa.neu"), say("dsfa.neu.text"))),
            "")
        .open(say("dsfa.offen"));
  }

  private static String fields(Map<String, List<String>> categories, Set<String> kinds) {
    var found =
        categories.entrySet().stream()
            .filter(entry -> kinds.contains(entry.getKey()))
            .map(
                entry ->
                    word("kategorie", entry.getKey()) + ": " + String.join(", ", entry.getValue()))
            .collect(Collectors.joining("; "));
    return found.isEmpty() ? say("dsfa.keine") : found;
  }

  private static String automatic(Subject subject) {
    return say(
        subject.leistung().decisionTables().isEmpty()
            ? "dsfa.automatisch.nein"
            : "dsfa.automatisch.vorschlag");
  }

  private static String attachments(Subject subject) {
    var rules = subject.leistung().submission().attachments();
    return rules.isEmpty()
        ? say("dsfa.keine")
        : rules.stream().map(AttachmentRule::name).collect(Collectors.joining(", "));
  }

  private static List<List<String>> processing(Subject subject) {
    var operators =
        subject.plan().map(ConnectionPlan::targets).orElse(List.of()).stream()
            .flatMap(
                target ->
                    subject.profile().flatMap(one -> one.system(target.installation())).stream())
            .map(one -> word("betreiber", one.operator()))
            .filter(one -> !one.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    return List.of(
        List.of(say("avv.gegenstand"), say("avv.gegenstand.text", subject.leistung().name())),
        List.of(say("avv.dauer"), say("avv.dauer.text")),
        List.of(say("avv.betreiber"), operators.isEmpty() ? say("offen") : operators),
        List.of(say("avv.weisung"), say("avv.weisung.text")),
        List.of(say("avv.ende"), say("avv.ende.text")));
  }

  private static List<List<String>> papers(Subject subject) {
    return subject.profile().map(Profile::documents).orElse(Map.of()).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                List.of(
                    word("unterlage", entry.getKey()),
                    word("stand", entry.getValue().state()),
                    entry.getValue().date() == null ? "–" : German.day(entry.getValue().date())))
        .toList();
  }

  /** A duration of the package in words; one it does not know as it is written. */
  static String period(String iso) {
    try {
      var period = Period.parse(iso).normalized();
      var parts = new ArrayList<String>();
      part(parts, "jahre", period.getYears());
      part(parts, "monate", period.getMonths());
      part(parts, "tage", period.getDays());
      return String.join(" ", parts);
    } catch (DateTimeParseException e) {
      return iso; // the schema allows only durations; a clock time is one, too
    }
  }

  private static void part(List<String> parts, String unit, int count) {
    if (count > 0) {
      parts.add(say("dauer." + unit, Integer.toString(count)));
    }
  }
}
