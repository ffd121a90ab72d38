package de.zubringer.trial;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.municipality.Body;
import de.zubringer.pipeline.desk.Addressed;
import de.zubringer.pipeline.rehearsal.Rehearsed;
import de.zubringer.workspace.Folder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Tells in words and figures what became of one input. */
record ResultOf(TrialInput input, Body area, Rehearsed rehearsed) {

  TrialResult result(Judge.Verdict verdict) {
    var sample = input.sample();
    return new TrialResult(
        sample.name(),
        sample.title(),
        input.source().word(),
        input.purpose().sentence(),
        area.ars().digits(),
        area.name(),
        Judge.word(rehearsed.outcome()),
        verdict.expected(),
        verdict.differences().isEmpty(),
        List.copyOf(verdict.differences()),
        way(),
        documents(),
        told(),
        FindingItem.of(findings()));
  }

  private Optional<Addressed> addressed() {
    return rehearsed.desk() instanceof Outcome.Done<Addressed>(var addressed)
        ? Optional.of(addressed)
        : Optional.empty();
  }

  private Optional<TrialResult.Way> way() {
    return addressed()
        .map(
            found ->
                new TrialResult.Way(
                    found.desk().unit(),
                    found.desk().unitName(),
                    found.desk().target(),
                    found.desk().targetName(),
                    found.reasons()));
  }

  private List<TrialResult.File> documents() {
    if (addressed().isEmpty()
        || !(rehearsed.documents()
            instanceof Outcome.Done<List<Rehearsed.Document>>(var documents))) {
      return List.of();
    }
    var found = addressed().get();
    var values = new FieldValues(found.application(), found.variables());
    var files = documents.stream().map(one -> file(one, values)).toList();
    return input.source() == TrialInput.Source.RECORDED
        ? files.stream().map(ResultOf::hidden).toList()
        : files;
  }

  /** A digest, a size or a name of a file could tell something of a person, too. */
  private static TrialResult.File hidden(TrialResult.File file) {
    var name = file.fileName().isEmpty() ? "" : FieldValues.HIDDEN;
    var fields = file.fields().stream().map(FieldValues::hidden).toList();
    return new TrialResult.File(file.receiver(), name, file.mediaType(), 0, "", fields);
  }

  private static TrialResult.File file(Rehearsed.Document one, FieldValues values) {
    var fields = values.of(one.tried().origins());
    return one.tried().outcome() instanceof Outcome.Done<TargetDocument>(var made)
            && made.bytes().length > 0
        ? new TrialResult.File(
            one.receiver(),
            made.fileName(),
            made.mediaType(),
            made.bytes().length,
            Folder.digest(made.bytes()),
            fields)
        : new TrialResult.File(one.receiver(), "", "", 0, "", fields);
  }

  /** Accepted with the address, refused by the check; held before that says nothing yet. */
  private String told() {
    return switch (Judge.word(rehearsed.desk())) {
      case Judge.DELIVERED ->
          Wording.german()
              .say(
                  Judge.word(rehearsed.outcome()).equals(Judge.DELIVERED)
                      ? "trial.told.accepted"
                      : "trial.told.accepted-held",
                  addressed().orElseThrow().plan().body().name(),
                  addressed().orElseThrow().desk().unitName());
      case Judge.REFUSED ->
          Wording.german().say("trial.told.refused", texts(Judge.findings(rehearsed.desk())));
      default -> Wording.german().say("trial.told.held");
    };
  }

  private static String texts(Findings findings) {
    return String.join(
        " ",
        findings.list().stream()
            .map(finding -> Wording.german().text(finding))
            .distinct()
            .toList());
  }

  private Findings findings() {
    var all = new LinkedHashSet<Finding>(Judge.findings(rehearsed.outcome()).list());
    all.addAll(rehearsed.hints().list());
    if (rehearsed.outcome() instanceof Outcome.Done<List<TargetDocument>>(var made)) {
      made.forEach(one -> all.addAll(one.hints().list()));
    }
    return Findings.of(new ArrayList<>(all));
  }
}
