package de.zubringer.catalogue.check;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.DataField;
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
        .fieldTree()
        .walk(application, (leaf, at, value) -> value(leaf, at, value, findings));
    new LocalRules(leistung, circumstances.answers(), findings).check(application);
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
}
