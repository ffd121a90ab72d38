package de.zubringer.catalogue.target;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.target.TargetFormat.Part;
import de.zubringer.catalogue.xdomea.RecordFile;
import de.zubringer.catalogue.xdomea.XdomeaMessage;
import de.zubringer.catalogue.xdomea.XdomeaMessage.Enclosure;
import de.zubringer.catalogue.xdomea.XdomeaMessage.ExtensionField;
import de.zubringer.catalogue.xdomea.XdomeaMessage.ExtensionGroup;
import de.zubringer.catalogue.xdomea.XdomeaMessage.Handover;
import de.zubringer.catalogue.xdomea.XdomeaSchemas;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Message and list of parts of a package: the message, the application as it came and as people
 * read it, and the files of the applicant. Their bytes are put in where they are.
 */
final class XdomeaWriter {
  static final String FILE_NAME = "{$journey.id}_" + XdomeaMessage.NAME + ".zip";

  private static final String MEDIA_TYPE = "application/zip";
  private static final String MESSAGE_ENDING = ".xml";
  private static final String LIST = "[].";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** Of xs:unsignedShort, as which the standard writes years. */
  private static final int YEARS_MAX = 65_535;

  private static final String YEARS = "akte.aufbewahrungsdauer";

  private final TargetFormat format;
  private final XdomeaForm form;
  private final Scope scope;
  private final String journey;

  XdomeaWriter(TargetFormat format, XdomeaForm form, Scope scope) {
    this.format = format;
    this.form = form;
    this.scope = scope;
    this.journey = scope.variable("journey").path("id").asString("");
  }

  Outcome<TargetFormat.Written> write(String fileName, ObjectNode record) {
    var years = record.path("akte").path("aufbewahrungsdauer");
    if ((years.isString() && !years.stringValue().matches("\\d{1,5}"))
        || years.asInt(0) > YEARS_MAX) {
      return Outcome.held(
          Finding.error("target-value-refused", YEARS, say("xdomea." + YEARS), YEARS));
    }
    var message = journey + "_" + XdomeaMessage.NAME + MESSAGE_ENDING;
    var parts = new ArrayList<Part>();
    parts.add(new Part(message, Part.Kind.DOCUMENT, 0));
    var application = application(parts);
    var enclosures = enclosures(parts);
    var handover =
        new Handover(
            journey, receivedAt(), leistung(), record, application, enclosures, extension(record));
    var bytes = XdomeaMessage.write(form.version(), handover);
    var breaches = XdomeaSchemas.configured().breaches(form.version(), bytes);
    return breaches.isEmpty()
        ? Outcome.done(new TargetFormat.Written(fileName, MEDIA_TYPE, bytes, parts))
        : Outcome.held(
            Findings.of(
                breaches.stream()
                    .map(place -> Finding.error("xdomea-invalid", "", place, format.id()))
                    .toList()));
  }

  private List<RecordFile> application(List<Part> parts) {
    var type = scope.variable("journey").path("mediaType").asString("");
    var ending = type.endsWith("xml") ? ".xml" : ".json";
    var original = RecordFile.of(journey, "original", say("xdomea.application") + ending);
    var readable = RecordFile.of(journey, "readable", say("xdomea.application") + ".pdf");
    parts.add(new Part(original.name(), Part.Kind.ORIGINAL, 0));
    parts.add(new Part(readable.name(), Part.Kind.READABLE, 0));
    return List.of(original, readable);
  }

  private List<Enclosure> enclosures(List<Part> parts) {
    var enclosures = new ArrayList<Enclosure>();
    for (var file : scope.variable("attachments")) {
      var number = enclosures.size();
      var named = file.path("fileName").asString(file.path("id").asString(""));
      var known = RecordFile.of(journey, "attachment/" + number, named);
      parts.add(new Part(known.name(), Part.Kind.ATTACHMENT, number));
      enclosures.add(new Enclosure(known.original(), known));
    }
    return enclosures;
  }

  /** Everything the standard has no place for, what repeats entry by entry. */
  private List<ExtensionGroup> extension(ObjectNode record) {
    var alone = new ArrayList<ExtensionField>();
    var groups = new LinkedHashMap<String, List<TargetField>>();
    for (var field : format.fields()) {
      var end = field.name().indexOf(LIST);
      if (XdomeaForm.isKnown(field.name())) {
        continue;
      }
      if (end < 0) {
        add(alone, field, field.name(), record);
      } else {
        groups.computeIfAbsent(field.name().substring(0, end), key -> new ArrayList<>()).add(field);
      }
    }
    var all = new ArrayList<ExtensionGroup>();
    groups.forEach((list, fields) -> entries(list, fields, record.path(list), all));
    if (!alone.isEmpty()) {
      all.add(new ExtensionGroup("", "", alone));
    }
    return all;
  }

  private static void entries(
      String list, List<TargetField> fields, JsonNode entries, List<ExtensionGroup> all) {
    for (int i = 0; i < entries.size(); i++) {
      var inside = new ArrayList<ExtensionField>();
      for (var field : fields) {
        add(inside, field, field.name().substring(list.length() + LIST.length()), entries.get(i));
      }
      var number = Integer.toString(i + 1);
      all.add(
          new ExtensionGroup(
              list,
              Wording.german().say("sheet.entry", number, Integer.toString(entries.size())),
              inside));
    }
  }

  private static void add(
      List<ExtensionField> fields, TargetField field, String path, JsonNode from) {
    for (var hit : FieldPath.of(path).find(from)) {
      fields.add(
          new ExtensionField(FieldPath.plain(path), field.title(), hit.value().asString("")));
    }
  }

  /** As xs:dateTime, which never leaves out the seconds. */
  private String receivedAt() {
    var text = scope.variable("journey").path("receivedAt").asString("");
    return MOMENT.format(OffsetDateTime.parse(text));
  }

  private String leistung() {
    return scope.variable("journey").path("leistung").asString(format.id());
  }

  private static String say(String key) {
    return Wording.german().say(key);
  }
}
