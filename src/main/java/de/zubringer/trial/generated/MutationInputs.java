package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.LegalTime;
import de.zubringer.mapping.analysis.FormValues;
import de.zubringer.trial.Purpose;
import de.zubringer.trial.TrialInput;
import de.zubringer.trial.Wanted;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** One thing wrong in a sample that otherwise goes through: it must never be delivered. */
final class MutationInputs {
  /** A list this long is no border of a form anybody fills in. */
  static final int ITEMS_MAX = 500;

  private static final String UNKNOWN = "GIBT-ES-NICHT";
  private static final String REFUSED = "refused";
  private static final String HELD = "held";
  private static final Wanted.Stopped BY_SCHEMA = new Wanted.Stopped(REFUSED, "");

  private final LeistungPackage leistung;
  private final Bases bases;
  private final FormValues values;

  MutationInputs(LeistungPackage leistung, Bases bases, FormValues values) {
    this.leistung = leistung;
    this.bases = bases;
    this.values = values;
  }

  void into(List<TrialInput> inputs) {
    for (var field : leistung.schema().fields()) {
      var spots = bases.spots(field.path());
      if (FieldInputs.isArea(leistung, field) || spots.isEmpty()) {
        continue;
      }
      var spot = spots.getFirst();
      if (!field.path().endsWith("[]")) {
        broken(spot, null, Purpose.of("missing", field.title()), inputs);
      }
      if (field.isGroup()) {
        broken(spot, StringNode.valueOf(UNKNOWN), Purpose.of("wrong-type", field.title()), inputs);
      } else {
        value(field, spot, inputs);
      }
      list(field, inputs);
    }
    unknownField(inputs);
    attachments(inputs);
  }

  private void value(DataField field, Bases.Spot spot, List<TrialInput> inputs) {
    JsonNode other = spot.value().isString() ? IntNode.valueOf(4711) : StringNode.valueOf("falsch");
    broken(spot, other, Purpose.of("wrong-type", field.title()), inputs);
    var schema = field.schema();
    var most = field.lengthMax();
    if (most != null && most < FieldInputs.LENGTH_MAX) {
      broken(
          spot,
          StringNode.valueOf("M".repeat(most + 1)),
          Purpose.of("too-long", field.title(), Integer.toString(most)),
          inputs);
    }
    beyond(field, spot, schema.path("minimum"), BigDecimal.ONE.negate(), inputs);
    beyond(field, spot, schema.path("maximum"), BigDecimal.ONE, inputs);
    if (schema.has("pattern") || schema.has("format")) {
      broken(spot, StringNode.valueOf("§§"), Purpose.of("form", field.title()), inputs);
    }
    codes(field, spot, inputs);
    checkDigit(field, spot, inputs);
  }

  private void beyond(
      DataField field, Bases.Spot spot, JsonNode bound, BigDecimal step, List<TrialInput> inputs) {
    if (bound.isNumber()) {
      broken(
          spot,
          DecimalNode.valueOf(bound.decimalValue().add(step)),
          Purpose.of("beyond", field.title(), bound.asString()),
          inputs);
    }
  }

  /** An unknown code is no breach of the schema if only a list forbids it. */
  private void codes(DataField field, Bases.Spot spot, List<TrialInput> inputs) {
    if (field.schema().has("enum") || field.schema().has("const")) {
      broken(spot, StringNode.valueOf(UNKNOWN), Purpose.of("no-choice", field.title()), inputs);
    }
    field
        .codeList()
        .ifPresent(
            list -> {
              var unknown = Purpose.of("unknown-code", field.title());
              held(spot, UNKNOWN, "code-unknown", unknown, inputs);
              values.expired(list).stream()
                  .filter(code -> isExpired(list, code, spot.base()))
                  .findFirst()
                  .ifPresent(
                      code ->
                          held(
                              spot,
                              code,
                              "code-expired",
                              Purpose.of("expired-code", field.title(), code),
                              inputs));
            });
  }

  private boolean isExpired(String list, String code, Sample base) {
    var day = LegalTime.day(base.receivedAt());
    return new FormValues(leistung, day).expired(list).contains(code);
  }

  private void checkDigit(DataField field, Bases.Spot spot, List<TrialInput> inputs) {
    if (field.check().isEmpty() || !spot.value().isString()) {
      return;
    }
    var text = spot.value().stringValue();
    var last = text.charAt(text.length() - 1);
    var wrong = text.substring(0, text.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    held(spot, wrong, field.check().get() + "-invalid", Purpose.of("check", field.title()), inputs);
  }

  private void list(DataField field, List<TrialInput> inputs) {
    var most = leistung.schema().list(FieldInputs.plain(field)).path("maxItems");
    if (!field.path().endsWith("[]") || !most.isIntegralNumber() || most.asInt() >= ITEMS_MAX) {
      return;
    }
    for (var base : bases.all()) {
      var lists = Lists.of(base.application(), FieldInputs.plain(field));
      if (!lists.isEmpty()) {
        var spot = new Bases.Spot(base, lists.getFirst().place(), lists.getFirst().list());
        broken(
            spot,
            FieldInputs.filled(lists.getFirst().list(), most.asInt() + 1),
            Purpose.of("too-many", field.title(), most.asString()),
            inputs);
        return;
      }
    }
  }

  private void unknownField(List<TrialInput> inputs) {
    var base = bases.first().orElseThrow();
    if (base.application().deepCopy() instanceof ObjectNode content) {
      content.put("unbekanntesFeld", 1);
      if (!leistung.schema().check(content).isEmpty()) {
        inputs.add(
            Generated.stopped(
                base, "unbekanntesFeld", content, Purpose.of("unknown-field"), BY_SCHEMA));
      }
    }
  }

  /** A program where a paper is due. */
  private void attachments(List<TrialInput> inputs) {
    var base = bases.first().orElseThrow();
    for (var rule : leistung.submission().attachments()) {
      if (rule.mediaTypes().isEmpty()) {
        continue;
      }
      var program =
          new Sample.File(
              rule.id(),
              rule.id() + ".exe",
              "application/x-msdownload",
              "MZ".getBytes(StandardCharsets.US_ASCII));
      var files =
          base.attachments().stream()
              .map(file -> file.id().equals(rule.id()) ? program : file)
              .toList();
      inputs.add(
          Generated.stopped(
              base.with(files),
              rule.id() + " = .exe",
              base.application(),
              Purpose.of("program", rule.name()),
              new Wanted.Stopped(HELD, "attachment-media-type@" + rule.id())));
    }
  }

  /** Only if the form forbids it. */
  private void broken(
      Bases.Spot spot, @Nullable JsonNode value, Purpose purpose, List<TrialInput> inputs) {
    Bases.changed(spot, value)
        .filter(changed -> !leistung.schema().check(changed.content()).isEmpty())
        .map(
            changed ->
                Generated.stopped(
                    spot.base(),
                    purpose.code() + ": " + FieldInputs.name(spot.place(), value),
                    changed.content(),
                    purpose,
                    BY_SCHEMA))
        .ifPresent(inputs::add);
  }

  /** Only if the form allows it, so that the check must find it. */
  private void held(
      Bases.Spot spot, String value, String finding, Purpose purpose, List<TrialInput> inputs) {
    Bases.changed(spot, StringNode.valueOf(value))
        .filter(changed -> leistung.schema().check(changed.content()).isEmpty())
        .map(
            changed ->
                Generated.stopped(
                    spot.base(),
                    purpose.code()
                        + ": "
                        + FieldInputs.name(spot.place(), StringNode.valueOf(value)),
                    changed.content(),
                    purpose,
                    new Wanted.Stopped(HELD, finding + "@" + spot.place())))
        .ifPresent(inputs::add);
  }
}
