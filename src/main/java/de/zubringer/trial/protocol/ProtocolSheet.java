package de.zubringer.trial.protocol;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.print.SheetWriter;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.pipeline.Reason;
import de.zubringer.trial.NotRehearsed;
import de.zubringer.trial.Share;
import de.zubringer.trial.TrialResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The protocol for people: one page that loads nothing, or a PDF with tags and an outline. */
public final class ProtocolSheet {
  /** Nobody reads the fields of more; the canonical document has them all. */
  private static final int DETAILS_MAX = 60;

  /** Some forty pages; every input that needs a look is among them whatever their number. */
  private static final int LINES_MAX = 1_000;

  private static final String GENERATED = "generated";
  private static final String STYLE = Sheet.style(ProtocolSheet.class, "protocol.css");

  private final TrialProtocol protocol;
  private final Optional<Signed> signed;
  private final Sheet sheet;
  private final Element main;
  private final SheetWriter writer;

  private ProtocolSheet(TrialProtocol protocol, Optional<Signed> signed, boolean printed) {
    var title = say("titel", protocol.leistungName(), protocol.body().name());
    this.protocol = protocol;
    this.signed = signed;
    this.sheet = new Sheet(title, say("gegenstand", protocol.leistungName()), STYLE);
    this.writer = new SheetWriter(sheet, printed);
    this.main = sheet.add(sheet.body(), "main");
    text(main, "h1", title);
  }

  public static byte[] html(TrialProtocol protocol) {
    return html(protocol, Optional.empty());
  }

  public static byte[] html(TrialProtocol protocol, Optional<Signed> signed) {
    return new ProtocolSheet(protocol, signed, false).filled().html();
  }

  /** Held if it becomes longer than anybody reads. */
  public static Outcome<byte[]> pdf(TrialProtocol protocol) {
    return pdf(protocol, Optional.empty());
  }

  /** The same with the signature in it, where there is one. */
  public static Outcome<byte[]> pdf(TrialProtocol protocol, Optional<Signed> signed) {
    var day = protocol.trial().day().atStartOfDay(LegalTime.ZONE).toInstant();
    var at = signed.map(Signed::at).orElse(day);
    return Printer.print(new ProtocolSheet(protocol, signed, true).filled(), at);
  }

  private Sheet filled() {
    head();
    heading("h2", say("ergebnis"));
    verdict();
    unexpected();
    coverage();
    heading("h2", say("nicht-erprobt"));
    var open = sheet.add(main, "ul");
    protocol.trial().notRehearsed().stream()
        .map(NotRehearsed::text)
        .forEach(one -> text(open, "li", one));
    versions();
    results();
    details();
    signing();
    return sheet;
  }

  private void head() {
    var trial = protocol.trial();
    var facts = new ArrayList<List<String>>();
    facts.add(List.of(say("leistung"), protocol.leistungName()));
    facts.add(List.of(say("verwaltung"), place(protocol.body())));
    facts.add(List.of(say("gemeinden"), names(protocol.areas())));
    facts.add(
        List.of(
            say("tag"),
            say(trial.moved() ? "tag.verschoben" : "tag.eigener", German.day(trial.day()))));
    facts.add(List.of(say("software"), protocol.versions().software()));
    table("facts", say("kopf"), List.of(), facts);
  }

  private static String names(List<TrialProtocol.Place> places) {
    return places.stream().map(TrialProtocol.Place::name).collect(Collectors.joining("; "));
  }

  private static String place(TrialProtocol.Place place) {
    return place.name() + " (" + place.ars() + ")";
  }

  private void verdict() {
    var trial = protocol.trial();
    var bad = trial.unexpected().size();
    text(main, "p", say(trial.isGood() ? "gut" : "schlecht", count(bad)))
        .setAttribute("class", trial.isGood() ? "verdict" : "verdict bad");
    text(
        main,
        "p",
        say(
            "summe",
            count(trial.results().size()),
            count(trial.count("delivered")),
            count(trial.count("held")),
            count(trial.count("refused")),
            count(trial.asExpected()),
            count(trial.unjudged())));
  }

  private static String count(int number) {
    return Integer.toString(number);
  }

  private void unexpected() {
    var unexpected = protocol.trial().unexpected();
    if (unexpected.isEmpty()) {
      return;
    }
    heading("h2", say("abweichungen"));
    var list = sheet.add(main, "ul");
    for (var one : unexpected) {
      text(list, "li", name(one) + ": " + String.join(" ", one.differences()));
    }
  }

  private void coverage() {
    var trial = protocol.trial();
    heading("h2", say("abdeckung"));
    table(
        "coverage",
        say("abdeckung"),
        List.of(say("was"), say("erprobt"), say("von"), say("anteil")),
        List.of(
            share(say("regeln"), trial.rules()),
            share(say("zeilen"), trial.rows()),
            share(say("antworten"), trial.answers())));
  }

  private static List<String> share(String what, Share share) {
    var percent = Math.round(share.value() * 100) + " %";
    return List.of(what, count(share.done()), count(share.all()), percent);
  }

  private void versions() {
    heading("h2", say("fassungen"));
    text(main, "p", say("fassungen.hinweis"));
    var rows =
        new ArrayList<>(
            protocol.versions().parts().stream()
                .map(part -> List.of(part.name(), part.version(), part.sha256()))
                .toList());
    protocol.own().forEach(own -> rows.add(List.of(own.sample(), say("eigener"), own.sha256())));
    table("digests", say("fassungen"), List.of(say("teil"), say("version"), "SHA-256"), rows);
  }

  private void results() {
    heading("h2", say("eingaben"));
    var all = protocol.trial().results();
    var shown = all.stream().limit(LINES_MAX).toList();
    table(
        "results",
        say("eingaben"),
        List.of(
            say("eingabe"), say("warum"), say("ist"), say("soll"), say("stelle"), say("system")),
        shown.stream().map(ProtocolSheet::line).toList());
    if (shown.size() < all.size()) {
      text(main, "p", say("weitere", count(all.size() - shown.size())));
    }
  }

  private static List<String> line(TrialResult one) {
    return List.of(
        (one.asExpected() ? "" : say("anders") + " ") + name(one),
        one.why(),
        Wording.german().say("trial.outcome." + one.outcome()),
        one.expected(),
        one.way().map(TrialResult.Way::unitName).orElse("–"),
        one.way().map(TrialResult.Way::targetName).orElse("–"));
  }

  private static String name(TrialResult one) {
    return one.sample() + ", " + one.areaName();
  }

  /** Samples in the first place where they were tried, and whatever needs a look. */
  private void details() {
    heading("h2", say("einzelheiten"));
    text(main, "p", say("einzelheiten.hinweis"));
    var results = protocol.trial().results();
    var first = results.isEmpty() ? "" : results.getFirst().area();
    results.stream()
        .filter(
            one ->
                !one.asExpected() || (!one.source().equals(GENERATED) && one.area().equals(first)))
        .limit(DETAILS_MAX)
        .forEach(this::detail);
  }

  private void detail(TrialResult one) {
    heading("h3", name(one));
    var facts = new ArrayList<List<String>>();
    facts.add(List.of(say("warum"), one.why()));
    facts.add(List.of(say("ist"), Wording.german().say("trial.outcome." + one.outcome())));
    if (!one.differences().isEmpty()) {
      facts.add(List.of(say("anders"), String.join(" ", one.differences())));
    }
    one.way()
        .ifPresent(
            way -> {
              facts.add(List.of(say("stelle"), way.unitName()));
              facts.add(List.of(say("system"), way.targetName()));
              way.reasons().forEach(reason -> facts.add(List.of(say("regel"), why(reason))));
            });
    facts.add(List.of(say("gesagt"), one.told()));
    one.findings().stream()
        .map(FindingItem::text)
        .distinct()
        .forEach(text -> facts.add(List.of(say("befund"), text)));
    table("facts", name(one), List.of(), facts);
    one.documents().forEach(file -> fields(name(one), file));
  }

  private static String why(Reason reason) {
    var basis = reason.legalBasis().isEmpty() ? "" : " – " + reason.legalBasis();
    return reason.rule() + ": " + reason.text() + basis;
  }

  private void fields(String name, TrialResult.File file) {
    var receiver = file.receiver().isEmpty() ? "" : " (" + file.receiver() + ")";
    var caption =
        file.fileName().isEmpty()
            ? say("felder.ohne", name)
            : say("felder", file.fileName() + receiver);
    table(
        "fields",
        caption,
        List.of(say("zielfeld"), say("aus"), say("vorher"), say("nachher")),
        file.fields().stream().map(ProtocolSheet::field).toList());
  }

  private static List<String> field(TrialResult.Field field) {
    var line = field.line() == 0 ? "" : " " + say("zeile", count(field.line()));
    return List.of(
        field.target() + line,
        field.before().stream().map(TrialResult.Before::source).collect(Collectors.joining("\n")),
        field.before().stream().map(TrialResult.Before::value).collect(Collectors.joining("\n")),
        field.after());
  }

  private void signing() {
    heading("h2", say("unterschrift"));
    text(main, "p", say("unterschrift.hinweis"));
    text(main, "p", say("pruefsumme", protocol.sha256())).setAttribute("class", "digest");
    signed.ifPresentOrElse(
        by -> table("facts", say("unterschrift"), List.of(), by.lines()),
        () -> text(main, "p", say("unterschrift.offen")));
  }

  private void heading(String name, String text) {
    writer.heading(main, name, text);
  }

  private Element text(Element to, String name, String text) {
    return writer.text(to, name, text);
  }

  private void table(String style, String title, List<String> heads, List<List<String>> rows) {
    writer.table(main, style, title, heads, rows);
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("trial.protokoll." + key, arguments);
  }
}
