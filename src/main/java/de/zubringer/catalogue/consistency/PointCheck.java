package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.AnswerFit;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether each variation point can be answered and its answer changes anything. */
final class PointCheck {
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  PointCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var ids = new HashSet<String>();
    for (int i = 0; i < leistung.variationPoints().size(); i++) {
      var point = leistung.variationPoints().get(i);
      var place = "points[" + i + "]";
      if (!ids.add(point.id())) {
        report(Finding.error("id-twice", place + ".id", point.id()));
      }
      answerable(place, point);
      condition(place, point);
      if (point.effects().isEmpty() && expressions().noneMatch(text -> reads(text, point.id()))) {
        report(Finding.warning("point-without-effect", place, point.question()));
      }
    }
  }

  private void answerable(String place, VariationPoint point) {
    var min = point.min();
    var max = point.max();
    if (min != null && max != null && min > max) {
      report(Finding.error("point-range", place + ".max", point.question()));
    }
    codeList(place, point);
    options(place, point);
    var fallback = point.fallback();
    if (fallback != null && !fallback.isNull() && !AnswerFit.fits(point, fallback, leistung)) {
      report(Finding.error("point-default", place + ".default", point.question()));
    }
  }

  private void condition(String place, VariationPoint point) {
    var when = point.when();
    if (when == null) {
      return;
    }
    Vocabulary.ofAnswers(leistung).check(place + ".when", when).forEach(this::report);
    if (reads(when, point.id())) {
      report(Finding.error("point-condition-own", place + ".when", point.question()));
    }
  }

  private void codeList(String place, VariationPoint point) {
    var list = point.codeList();
    if (list == null) {
      if (point.type().equals("codes")) {
        report(Finding.error("code-list-missing", place + ".type", "codeList", point.question()));
      }
    } else if (!leistung.codeLists().containsKey(list)) {
      report(Finding.error("code-list-missing", place + ".codeList", list, point.question()));
    }
  }

  private void options(String place, VariationPoint point) {
    if (point.type().startsWith("choice") && point.options().isEmpty()) {
      report(Finding.error("point-without-options", place + ".type", point.question()));
    }
    var values = new HashSet<String>();
    for (int k = 0; k < point.options().size(); k++) {
      var value = point.options().get(k).value();
      if (!values.add(value)) {
        report(Finding.error("id-twice", place + ".options[" + k + "].value", value));
      }
    }
  }

  /** Every expression of the package by which an answer can change something. */
  private Stream<String> expressions() {
    return Stream.of(
            leistung.submission().attachments().stream().map(rule -> rule.required()),
            leistung.variationPoints().stream().map(point -> point.when()),
            leistung.deadlines().stream().map(deadline -> deadline.days()),
            leistung.routing().stream().map(rule -> rule.when()),
            leistung.texts().stream().flatMap(text -> text.languages().values().stream()),
            leistung.fees().tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> Stream.of(row.when(), row.cents())),
            leistung.decisions().tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> row.when()))
        .flatMap(texts -> texts)
        .filter(Objects::nonNull);
  }

  static boolean reads(String expression, String answer) {
    return expression.matches("(?s).*\\$answers\\." + answer + "(?![A-Za-z0-9]).*");
  }

  private void report(Finding finding) {
    findings.add(document.at(finding));
  }
}
