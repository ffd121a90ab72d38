package de.zubringer.web.clearing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.check.ApplicationCheck;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Outcome;
import de.zubringer.pipeline.JourneyDetail;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.trial.form.TestForm;
import de.zubringer.web.content.ApplicationFields;
import de.zubringer.web.frame.Words;
import de.zubringer.web.journeys.ActLines;
import de.zubringer.web.journeys.JourneyLines;
import de.zubringer.web.testform.FormParts;
import de.zubringer.web.testform.TestFormPage.Problem;
import de.zubringer.web.testform.TestFormPage.Suggestions;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application being corrected.
 *
 * @param original as it came
 * @param counts as it counts now, with corrections of before
 * @param edited as the form has it
 */
@SuppressWarnings("ArrayRecordComponent")
record Correction(
    JourneyDetail detail,
    ConnectionPlan plan,
    TestForm form,
    byte[] original,
    byte[] counts,
    ObjectNode edited) {

  /** Begins with what counts now; empty if that is no form. */
  static Optional<Correction> begun(
      JourneyDetail detail, ConnectionPlan plan, byte[] original, byte[] counts) {
    if (plan.leistung().schema().xsd().isPresent()) {
      return Optional.empty();
    }
    var day = LegalTime.day(detail.journey().receivedAt());
    var form = new TestForm(plan.leistung(), Map.of(), List.of(), day);
    var tree =
        JsonMapper.shared().readTree(counts) instanceof ObjectNode object
            ? object
            : JsonNodeFactory.instance.objectNode();
    return Optional.of(new Correction(detail, plan, form, original, counts, tree));
  }

  Correction with(ObjectNode other) {
    return new Correction(detail, plan, form, original, counts, other);
  }

  byte[] bytes() {
    return JsonMapper.shared().writeValueAsBytes(edited);
  }

  boolean isDelivered() {
    return detail.journey().state() == JourneyState.DELIVERED;
  }

  /** By which the signature is bound to what was shown. */
  String seen() {
    var digest = Content.sha256Begun();
    digest.update(detail.journey().id().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(counts);
    return HexFormat.of().formatHex(digest.digest(bytes()));
  }

  private boolean isChanged() {
    return !JsonMapper.shared().readTree(counts).equals(edited);
  }

  /** The form, with what was found once it was looked at. */
  CorrectionPage page(String notice, boolean looked, String reason) {
    var found = looked ? findings() : Findings.NONE;
    var parts = new FormParts();
    found.forEach(one -> parts.error(one.place(), Words.text(one) + " " + Words.advice(one)));
    var shown = form.parts(edited);
    var fields = parts.parts(shown);
    var leistung = Optional.of(plan.leistung());
    var signable = looked && !found.hasErrors() && isChanged();
    return new CorrectionPage(
        "/klaerung/" + detail.journey().id() + "/berichtigung",
        "/klaerung/" + detail.journey().id(),
        JourneyLines.shortId(detail.journey().id()),
        notice.isEmpty() && looked && !isChanged() ? say("berichtigung.gleich") : notice,
        ApplicationFields.of(original, leistung),
        isDelivered(),
        fields,
        form.suggestions(shown).entrySet().stream()
            .map(list -> new Suggestions(list.getKey(), FormParts.options(list.getValue(), "")))
            .toList(),
        ActLines.changes(
            ApplicationFields.of(counts, leistung), ApplicationFields.of(bytes(), leistung)),
        found.list().stream().map(one -> problem(parts, one)).toList(),
        signable ? seen() : "",
        reason);
  }

  private static Problem problem(FormParts parts, Finding finding) {
    return new Problem(
        "danger",
        Words.text(finding),
        Words.advice(finding),
        parts.id(finding.place()).map("#"::concat).orElse(""));
  }

  private Findings findings() {
    return switch (ApplicationCheck.wellFormed(plan.leistung(), bytes())) {
      case Outcome.Done<ApplicationCheck.Checked> done -> Findings.NONE;
      case Outcome.Held<ApplicationCheck.Checked>(var findings) -> findings;
      case Outcome.Refused<ApplicationCheck.Checked>(var findings) -> findings;
      case Outcome.Later<ApplicationCheck.Checked>(var cause) ->
          Findings.of(Finding.error("internal-error", ""));
    };
  }
}
