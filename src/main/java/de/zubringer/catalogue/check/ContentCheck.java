package de.zubringer.catalogue.check;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldTree.Leaf;
import de.zubringer.catalogue.FieldTree.Spot;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.check.ApplicationCheck.Circumstances;
import de.zubringer.catalogue.text.Iban;
import de.zubringer.kernel.Finding;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: code lists in time, check digits, letters, codes of the local law. */
final class ContentCheck {
  private static final String IBAN = "iban";

  private final LeistungPackage leistung;
  private final Circumstances circumstances;

  ContentCheck(LeistungPackage leistung, Circumstances circumstances) {
    this.leistung = leistung;
    this.circumstances = circumstances;
  }

  void check(JsonNode application, List<Finding> findings) {
    leistung
        .schema()
        .tree()
        .walk(application, (leaf, at, value) -> value(leaf, at, value, findings));
    allowedCodes(application, findings);
  }

  private void value(Leaf leaf, Spot at, JsonNode value, List<Finding> findings) {
    if (leaf.codeList() != null) {
      code(leaf.field(), leaf.codeList(), at, value, findings);
    } else if (IBAN.equals(leaf.check())) {
      if (!Iban.isValid(value.asString(""))) {
        findings.add(Finding.error("iban-invalid", at.place(), leaf.field().title()));
      }
    } else if (value.isString()) {
      LetterCheck.check(leaf, at, value.stringValue(), findings);
    }
  }

  private void code(
      DataField field, String listId, Spot at, JsonNode value, List<Finding> findings) {
    var list = leistung.codeLists().get(listId);
    var standing =
        list == null
            ? CodeList.Standing.UNKNOWN
            : list.standing(value.asString(""), circumstances.dayOfReceipt());
    switch (standing) {
      case VALID -> {}
      case EXPIRED -> findings.add(Finding.error("code-expired", at.place(), field.title()));
      case UNKNOWN -> findings.add(Finding.error("code-unknown", at.place(), field.title()));
    }
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
