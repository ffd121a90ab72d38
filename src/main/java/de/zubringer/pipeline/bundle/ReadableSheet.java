package de.zubringer.pipeline.bundle;

import de.zubringer.catalogue.print.Printer;
import de.zubringer.catalogue.print.Sheet;
import de.zubringer.catalogue.print.SheetFont;
import de.zubringer.intake.OpenedSubmission;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.PlainSheet;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.desk.Addressed;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application as people read it, whatever a mapping leaves out: every field of the form
 * in its order, as a PDF.
 */
final class ReadableSheet {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY).withZone(LegalTime.ZONE);

  private static final String CSS =
      """
      @page { size: A4; margin: 18mm 15mm 18mm 15mm; }
      body { font-family: Sheet; font-size: 10pt; line-height: 1.35; }
      h1 { font-size: 15pt; margin: 0 0 2mm 0; }
      table { width: 180mm; border-collapse: collapse; table-layout: fixed; margin-top: 4mm; }
      th, td { border-bottom: 0.5pt solid #777; padding: 1mm; text-align: left;
               vertical-align: top; word-wrap: break-word; font-weight: 400; }
      th { width: 65mm; font-size: 9pt; }
      td { white-space: pre-wrap; }
      """;

  /** In the place of a sign the font has not; the sheet then says so. */
  private static final String UNPRINTABLE = "?";

  private ReadableSheet() {}

  static Outcome<byte[]> of(Journey journey, Addressed addressed, OpenedSubmission opened) {
    var leistung = addressed.plan().leistung();
    var plain = PlainSheet.of(leistung);
    return MappingEngine.map(
            plain.mapping(), plain.format(), addressed.application(), addressed.variables())
        .then(
            document ->
                Printer.print(
                    sheet(journey, leistung.name(), opened, document), opened.receivedAt()));
  }

  private static Sheet sheet(
      Journey journey, String leistung, OpenedSubmission opened, TargetDocument document) {
    var sheet = new Sheet(say("readable.title", leistung), say("readable.subject", leistung), CSS);
    var body = sheet.body();
    sheet.add(body, "h1", leistung);
    sheet.add(
        body,
        "p",
        say("readable.received", DAY.format(opened.receivedAt()), journey.id().toString()));
    var lines = JsonMapper.shared().readTree(document.bytes());
    if (!lines.valueStream().allMatch(line -> SheetFont.prints(value(line)))) {
      sheet.add(body, "p", say("readable.unprintable", UNPRINTABLE));
    }
    var rows = sheet.add(sheet.add(body, "table"), "tbody");
    for (var line : lines) {
      var row = sheet.add(rows, "tr");
      sheet.add(row, "th", printable(line.path("label").asString(""))).setAttribute("scope", "row");
      sheet.add(row, "td", printable(value(line)));
    }
    return sheet;
  }

  private static String value(JsonNode line) {
    return line.path("value").asString("").replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String printable(String text) {
    return SheetFont.prints(text)
        ? text
        : text.codePoints()
            .mapToObj(Character::toString)
            .map(sign -> SheetFont.prints(sign) ? sign : UNPRINTABLE)
            .collect(Collectors.joining());
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
