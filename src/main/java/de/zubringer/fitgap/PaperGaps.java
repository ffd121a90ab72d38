package de.zubringer.fitgap;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.procedure.RollInSteps;
import de.zubringer.catalogue.procedure.RollInSteps.Step;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Contracts and documents the steps of the roll-in ask for, and the threshold of Art. 35 DSGVO. */
final class PaperGaps {
  private static final String SIGNED = "signed";

  /** Names packages give the assessment. */
  private static final List<String> ASSESSMENTS = List.of("dsfa", "folgenabschaetzung");

  /** Names packages give training. */
  private static final String TRAINING = "schulung";

  private final Situation situation;
  private final Profile profile;
  private final List<Step> steps;
  private final GapList gaps;

  private PaperGaps(Situation situation, Profile profile, List<Step> steps, GapList gaps) {
    this.situation = situation;
    this.profile = profile;
    this.steps = steps;
    this.gaps = gaps;
  }

  /** Of a body nobody has described yet, nobody knows the papers. */
  static void find(Situation situation, GapList gaps) {
    var file = situation.ground().steps(situation.leistung());
    var profile = situation.profile();
    if (profile.isEmpty()) {
      return;
    }
    var steps = file.map(RollInSteps::of).orElse(List.of());
    var papers = new PaperGaps(situation, profile.get(), steps, gaps);
    file.ifPresent(papers::papers);
    papers.assessment();
  }

  private void papers(Document file) {
    for (var i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if ("document".equals(step.evidence())) {
        paper(step, file, i);
      } else if (step.id().equals(TRAINING)) {
        training(step, file, i);
      }
    }
  }

  private void paper(Step step, Document file, int index) {
    var found = profile.paper(step.id());
    var state = found.map(entry -> entry.getValue().state()).orElse("open");
    if (found.filter(entry -> entry.getValue().isSigned()).isPresent()) {
      return;
    }
    var name = found.map(Map.Entry::getKey).orElse(step.id());
    var finding =
        state.equals("draft")
            ? Finding.warning("gap-paper-draft", "documents." + name, step.name())
            : Finding.error("gap-paper-missing", "documents." + name, step.name());
    var kind = step.id().equals("avv") ? GapKind.CONTRACT : GapKind.LAW;
    gaps.add(
        Gap.of(kind, step.owner(), situation.inProfile(finding), step.id())
            .because("step", file.path() + ":" + file.spot("steps[" + index + "]").line())
            .because("state", state)
            .fixedBy(signed("sign", name)));
  }

  private Fix signed(String code, String name) {
    return Fix.of(code)
        .writing(
            situation.profilePath(situation.body()),
            "documents." + name + ".state",
            JsonNodeFactory.instance.stringNode(SIGNED));
  }

  private void training(Step step, Document file, int index) {
    var proven = profile.paper(step.id()).filter(entry -> entry.getValue().isSigned()).isPresent();
    if (!proven) {
      var place = "steps[" + index + "]";
      gaps.add(
          Gap.of(
                  GapKind.SKILL,
                  step.owner(),
                  file.at(Finding.hint("gap-training", place, step.name())),
                  step.id())
              .fixedBy(signed("trained", step.id())));
    }
  }

  /** Only where no step asks for the assessment, which would be missing as a document. */
  private void assessment() {
    var asked =
        ASSESSMENTS.stream()
            .anyMatch(
                name ->
                    steps.stream().anyMatch(step -> step.id().equals(name))
                        || profile.paper(name).isPresent());
    var fields = sensitive();
    if (asked || fields.isEmpty()) {
      return;
    }
    var finding = Finding.warning("gap-assessment", "", String.join(", ", fields.keySet()));
    var schema = situation.leistung().submission().schema();
    var gap = Gap.of(GapKind.LAW, "datenschutz", situation.inPackage(schema, "", finding), "dsfa");
    for (var entry : fields.entrySet()) {
      gap = gap.because("category", entry.getKey() + ": " + entry.getValue());
    }
    gaps.add(gap.fixedBy(signed("assess", ASSESSMENTS.getFirst())));
  }

  /** Many of them ask for an assessment (Art. 35 Abs. 3 b): how many fields of each category. */
  private Map<String, Integer> sensitive() {
    var fields = new TreeMap<String, Integer>();
    situation.leistung().schema().leaves().stream()
        .flatMap(field -> field.category().stream())
        .filter(DataField.SPECIAL_CATEGORIES::contains)
        .forEach(category -> fields.merge(category, 1, Integer::sum));
    return fields;
  }
}
