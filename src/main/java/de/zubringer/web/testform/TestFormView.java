package de.zubringer.web.testform;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.LeistungPackage.AttachmentRule;
import de.zubringer.catalogue.sample.PlaceholderFile;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.FindingItem;
import de.zubringer.signoff.Expected;
import de.zubringer.trial.TrialResult;
import de.zubringer.trial.form.LocalTexts;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.testform.TestFormPage.FileField;
import de.zubringer.web.testform.TestFormPage.Problem;
import de.zubringer.web.testform.TestFormPage.Sent;
import de.zubringer.web.testform.TestFormPage.Suggestions;
import de.zubringer.web.trial.TrialView;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts a filled form and what became of it onto its page. */
final class TestFormView {
  private static final long DEFAULT_FILE_BYTES = 5L * 1024 * 1024;

  private final AdaptationHead head;
  private final Filled filled;
  private final List<Sample> samples;
  private final FormParts form = new FormParts();

  TestFormView(AdaptationHead head, Filled filled, List<Sample> samples) {
    this.head = head;
    this.filled = filled;
    this.samples = samples;
  }

  TestFormPage page(String notice, Optional<TrialResult> result, String name) {
    var findings = result.map(TrialResult::findings).orElse(List.of());
    findings.stream()
        .filter(one -> !isHint(one))
        .forEach(one -> form.error(one.place(), sentence(one)));
    var shown = filled.form().parts(filled.application());
    var parts = form.parts(shown);
    var files = files();
    return new TestFormPage(
        head,
        filled.drafted().adaptation().leistung().schema().xsd().isPresent(),
        notice,
        choices(),
        filled.sample(),
        filled.received().toString(),
        LocalTexts.of(filled.drafted().adaptation().leistung(), filled.answers()),
        parts,
        files,
        filled.form().suggestions(shown).entrySet().stream()
            .map(list -> new Suggestions(list.getKey(), FormParts.options(list.getValue(), "")))
            .toList(),
        findings.stream().map(this::problem).distinct().toList(),
        result.map(one -> new Sent(TrialView.line(one), seen(one), name)));
  }

  /** By which somebody's word that it is right is bound to all that is kept of what was shown. */
  static String seen(TrialResult result) {
    return Folder.digest(Expected.of(result).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isHint(FindingItem finding) {
    return finding.severity().equals("hint");
  }

  private static String sentence(FindingItem finding) {
    return finding.text() + " " + finding.advice();
  }

  private Problem problem(FindingItem finding) {
    var id = form.id(finding.place());
    return new Problem(
        isHint(finding) ? "info" : "danger",
        finding.text(),
        finding.advice(),
        id.map("#"::concat).orElse(""));
  }

  private List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", say("formular.vorlage.leer"), filled.sample().isEmpty()));
    samples.forEach(
        one ->
            choices.add(new Choice(one.name(), one.title(), one.name().equals(filled.sample()))));
    return choices;
  }

  private List<FileField> files() {
    return filled.form().files().entrySet().stream()
        .map(entry -> file(entry.getKey(), entry.getValue()))
        .toList();
  }

  private FileField file(AttachmentRule rule, boolean required) {
    var types = rule.mediaTypes();
    var limit = rule.sizeBytesMax();
    var bytes = limit == null ? DEFAULT_FILE_BYTES : Math.min(limit, DEFAULT_FILE_BYTES);
    form.name(rule.id(), "d-" + rule.id());
    return new FileField(
        rule.id(),
        rule.name(),
        required,
        say(
            "formular.anlage.hilfe",
            types.isEmpty() ? say("formular.anlage.arten") : words(types),
            German.size(bytes)),
        String.join(",", types),
        enclosed(rule),
        form.errors(rule.id()));
  }

  private static String words(List<String> types) {
    return types.stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private List<Choice> enclosed(AttachmentRule rule) {
    var there =
        filled.files().stream()
            .filter(file -> file.id().equals(rule.id()))
            .map(
                file ->
                    new Choice(
                        SentForm.enclosed(file), say("formular.anlage.dabei", file.name()), true))
            .toList();
    if (!there.isEmpty()) {
      return there;
    }
    var type = rule.mediaTypes().isEmpty() ? "application/pdf" : rule.mediaTypes().getFirst();
    var empty = new Sample.File(rule.id(), rule.id(), type, PlaceholderFile.of(type));
    return List.of(new Choice(SentForm.enclosed(empty), say("formular.anlage.muster"), false));
  }
}
