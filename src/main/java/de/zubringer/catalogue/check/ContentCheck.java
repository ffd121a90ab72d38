package de.zubringer.catalogue.check;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.catalogue.text.Iban;
import de.zubringer.kernel.Finding;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: code lists in time, check digits, codes the local law allows. */
final class ContentCheck {
  private final LeistungPackage leistung;
  private final Circumstances circumstances;

  ContentCheck(LeistungPackage leistung, Circumstances circumstances) {
    this.leistung = leistung;
    this.circumstances = circumstances;
  }

  void check(JsonNode application, List<Finding> findings) {
    for (var field : leistung.schema().leaves()) {
      var hits = FieldPath.of(field.path()).find(application);
      field.codeList().ifPresent(list -> hits.forEach(hit -> code(field, list, hit, findings)));
      field.check().filter("iban"::equals).ifPresent(iban -> hits.forEach(iban(field, findings)));
    }
    allowedCodes(application, findings);
  }

  private void code(DataField field, String listId, Hit hit, List<Finding> findings) {
    var list = leistung.codeLists().get(listId);
    var standing =
        list == null
            ? CodeList.Standing.UNKNOWN
            : list.standing(hit.value().asString(""), circumstances.dayOfReceipt());
    switch (standing) {
      case VALID -> {}
      case EXPIRED -> findings.add(Finding.error("code-expired", hit.place(), field.title()));
      case UNKNOWN -> findings.add(Finding.error("code-unknown", hit.place(), field.title()));
    }
  }

  private static Consumer<Hit> iban(DataField field, List<Finding> findings) {
    return hit -> {
      if (!Iban.isValid(hit.value().asString(""))) {
        findings.add(Finding.error("iban-invalid", hit.place(), field.title()));
      }
    };
  }

  private void allowedCodes(JsonNode application, List<Finding> findings) {
    for (var point : leistung.variationPoints()) {
      for (var effect : point.effects()) {
        var at = effect.at();
        if (effect.kind().equals("schema") && "allowedCodes".equals(effect.rule()) && at != null) {
          allowedCodes(point.id(), at, application, findings);
        }
      }
    }
  }

  /** Without an answer nobody knows whether the local law allows the code: that is a hint. */
  private void allowedCodes(
      String pointId, String at, JsonNode application, List<Finding> findings) {
    var answer = circumstances.answers().get(pointId);
    var title = leistung.schema().field(at).map(DataField::title).orElse(at);
    for (var hit : FieldPath.of(at).find(application)) {
      if (answer == null) {
        findings.add(Finding.hint("code-not-allowed", hit.place(), title));
      } else if (!allows(answer, hit.value().asString(""))) {
        findings.add(Finding.error("code-not-allowed", hit.place(), title));
      }
    }
  }

  private static boolean allows(Object answer, String code) {
    return switch (answer) {
      case JsonNode list when list.isArray() ->
          list.values().stream().anyMatch(allowed -> allowed.asString("").equals(code));
      case Iterable<?> list -> {
        for (var allowed : list) {
          if (code.equals(allowed)) {
            yield true;
          }
        }
        yield false;
      }
      default -> false;
    };
  }
}
