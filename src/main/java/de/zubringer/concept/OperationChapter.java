package de.zubringer.concept;

import static de.zubringer.concept.Phrase.heads;
import static de.zubringer.concept.Phrase.say;

import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanTarget;
import java.util.ArrayList;
import java.util.List;

/** Limits, alarms and what to do in an emergency. */
final class OperationChapter {
  private static final List<String> ALARMS =
      List.of("abruf", "alarm", "eskalation", "wand", "zertifikat", "quittung", "klaerung");
  private static final List<String> EMERGENCIES =
      List.of("anhalten", "ziel", "schluessel", "rechner", "zurueck");

  private OperationChapter() {}

  static Chapter of(Subject subject) {
    return new Chapter.Draft(say("betrieb"))
        .section(say("grenzen"))
        .tableOr(say("grenzen.keine"), say("grenzen"), heads("grenzen.spalten"), limits(subject))
        .section(say("alarme"))
        .table(say("alarme"), heads("alarme.spalten"), rows("alarm", ALARMS), "")
        .section(say("notfall"))
        .text(say("notfall.text"))
        .table(say("notfall"), heads("notfall.spalten"), rows("notfall", EMERGENCIES), "")
        .section(say("sicherung"))
        .text(say("sicherung.text"))
        .done();
  }

  private static List<List<String>> rows(String kind, List<String> names) {
    return names.stream()
        .map(one -> List.of(say(kind + "." + one), say(kind + "." + one + ".folge")))
        .toList();
  }

  private static List<List<String>> limits(Subject subject) {
    var rows = new ArrayList<List<String>>();
    for (var rule : subject.leistung().submission().attachments()) {
      rows.add(List.of(rule.name(), attachment(rule)));
    }
    for (var target : subject.plan().map(ConnectionPlan::targets).orElse(List.of())) {
      limits(target, rows);
    }
    return rows;
  }

  private static String attachment(AttachmentRule rule) {
    var size = rule.sizeBytesMax();
    var types = String.join(", ", rule.mediaTypes());
    return size == null ? types : say("grenzen.anlage", German.size(size), types);
  }

  private static void limits(PlanTarget target, List<List<String>> rows) {
    var name = target.system().name();
    var limits = target.system().limits();
    if (limits.recordsPerFileMax() != null) {
      rows.add(List.of(name, say("grenzen.saetze", German.number(limits.recordsPerFileMax()))));
    }
    if (limits.attachmentBytesMax() != null) {
      rows.add(List.of(name, say("grenzen.bytes", German.size(limits.attachmentBytesMax()))));
    }
    if ("none".equals(limits.attachments())) {
      rows.add(List.of(name, say("grenzen.ohne-anlagen")));
    }
  }
}
