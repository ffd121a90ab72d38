package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.LeistungPackage.Retention;
import de.zubringer.catalogue.check.ApplicationCheck;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The places and expressions of {@code package.yaml} against its data schema. */
final class PackageCheck {
  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  PackageCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    kind();
    field("submission.area", leistung.submission().area());
    if (!leistung.submission().factDate().isEmpty()) {
      field("submission.factDate", leistung.submission().factDate());
    }
    var attachments = leistung.submission().attachments();
    var ids = new HashSet<String>();
    for (int i = 0; i < attachments.size(); i++) {
      var place = "submission.attachments[" + i + "]";
      once(place + ".id", attachments.get(i).id(), ids);
      expression(
          place + ".required",
          attachments.get(i).required(),
          Vocabulary.ofApplication(leistung).with("attachments", Set.of()));
    }
    for (int i = 0; i < leistung.businessKeys().size(); i++) {
      field("businessKeys[" + i + "].path", leistung.businessKeys().get(i).path());
    }
    for (int i = 0; i < leistung.deadlines().size(); i++) {
      field("deadlines[" + i + "].from", leistung.deadlines().get(i).from());
      expression(
          "deadlines[" + i + "].days",
          leistung.deadlines().get(i).days(),
          Vocabulary.ofApplication(leistung));
    }
    routing();
    lists();
    retention();
  }

  private void retention() {
    var said = leistung.retention();
    period("retention.afterDelivery", said.afterDelivery());
    period("retention.afterRefusal", said.afterRefusal());
    period("retention.inInbox", said.inInbox());
    if (period("retention.whileHeld", said.whileHeld())
        .filter(held -> Retention.days(held) < Retention.HELD_DAYS_MIN)
        .isPresent()) {
      report(
          "retention-held-short", "retention.whileHeld", Integer.toString(Retention.HELD_DAYS_MIN));
    }
  }

  private Optional<Period> period(String place, @Nullable String text) {
    var period = Optional.ofNullable(text).flatMap(Retention::period);
    if (text != null && period.isEmpty()) {
      report("retention-duration", place, text);
    }
    return period;
  }

  /** A package that announces XML and checks JSON could be sent nothing it takes. */
  private void kind() {
    var isXml = leistung.schema().xsd().isPresent();
    if (isXml != ApplicationCheck.isXml(leistung.submission().mimeType())) {
      report(
          "package-mime-type",
          "submission.mimeType",
          leistung.submission().mimeType(),
          leistung.submission().schema());
    }
  }

  private void lists() {
    var named = document.content().path("references").path("codeLists");
    for (int i = 0; i < named.size(); i++) {
      var id = named.get(i).asString("");
      if (!leistung.codeLists().containsKey(id)) {
        report("code-list-missing", "references.codeLists[" + i + "]", id, leistung.name());
      }
    }
  }

  private void field(String place, String path) {
    if (leistung.schema().field(path).isEmpty()) {
      report("field-unknown", place, path, leistung.schema().nearest(path).orElse("–"));
    }
  }

  private void routing() {
    var ids = new HashSet<String>();
    for (int i = 0; i < leistung.routing().size(); i++) {
      var rule = leistung.routing().get(i);
      once("routing[" + i + "].id", rule.id(), ids);
      var known =
          Vocabulary.ofJourney(leistung)
              .with("fees", Set.copyOf(leistung.feeTables()))
              .with("decisions", Set.copyOf(leistung.decisionTables()));
      expression("routing[" + i + "].when", rule.when(), known);
    }
  }

  private void expression(String place, @Nullable String text, Vocabulary known) {
    if (text != null) {
      known.check(place, text).stream().map(document::at).forEach(findings::add);
    }
  }

  private void once(String place, String id, Set<String> ids) {
    if (!ids.add(id)) {
      report("id-twice", place, id);
    }
  }

  private void report(String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
