package de.zubringer.responsibility;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Kind;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a file of rules says that register, profile or the file itself contradicts. */
final class RuleCheck {
  private static final List<String> KINDS = Arrays.stream(Kind.values()).map(Kind::word).toList();

  private final Municipalities municipalities;
  private final Document document;
  private final Optional<Ars> owner;
  private final List<Finding> findings;
  private final boolean profileIsBroken;

  RuleCheck(
      Workspace workspace,
      Municipalities municipalities,
      Document document,
      Optional<Ars> owner,
      List<Finding> findings) {
    this.municipalities = municipalities;
    this.document = document;
    this.owner = owner;
    this.findings = findings;
    var profile = document.path().replaceFirst("[^/]+$", "profile.yaml");
    this.profileIsBroken =
        workspace.file(profile).isPresent()
            && workspace.document(profile).filter(Document::sound).isEmpty();
  }

  void check(RuleFile file) {
    var ids = new HashSet<String>();
    var area = file.area();
    if (area != null) {
      checkKey(area, "area");
    }
    for (int i = 0; i < file.rules().size(); i++) {
      var entry = file.rules().get(i);
      var place = "rules[" + i + "]";
      if (!ids.add(entry.id())) {
        fault("entry-twice", place + ".id", entry.id());
      }
      if (file.leistungen().isEmpty() && entry.leistungen().isEmpty()) {
        fault("responsibility-leistung-missing", place, entry.id());
      }
      checkDays(entry.validFrom(), entry.validTo(), place + ".validTo");
      checkDays(entry.recordedOn(), entry.recordedTo(), place + ".recordedTo");
      checkEvidence(entry, place);
      checkAreas(entry, place);
      checkAnswer(entry, place);
    }
  }

  private void checkDays(@Nullable LocalDate from, @Nullable LocalDate to, String place) {
    if (from != null && to != null && to.isBefore(from)) {
      fault("days-reversed", place);
    }
  }

  private void checkEvidence(RuleFile.Entry entry, String place) {
    if (entry.isOpen() && entry.ask() == null) {
      var finding = Finding.warning("responsibility-ask-missing", place, entry.id());
      findings.add(document.at(finding));
    }
  }

  private void checkAreas(RuleFile.Entry entry, String place) {
    var applies = entry.applies();
    if (applies == null) {
      return;
    }
    for (int i = 0; i < applies.areas().size(); i++) {
      checkKey(applies.areas().get(i), place + ".applies.areas[" + i + "]");
    }
    for (int i = 0; i < applies.kinds().size(); i++) {
      checkKind(applies.kinds().get(i), place + ".applies.kinds[" + i + "]");
    }
    var memberOf = applies.memberOf();
    if (memberOf != null) {
      checkKind(memberOf, place + ".applies.memberOf");
    }
    var min = applies.populationMin();
    var max = applies.populationMax();
    if (min != null && max != null && min > max) {
      fault("responsibility-range-reversed", place + ".applies.populationMax");
    }
  }

  private void checkKind(String word, String place) {
    if (!KINDS.contains(word)) {
      fault("responsibility-kind-unknown", place, word, String.join(", ", KINDS));
    }
  }

  private void checkAnswer(RuleFile.Entry entry, String place) {
    var question = Question.of(entry.decides());
    var body = entry.body();
    if (question == Question.ORG_UNIT) {
      checkUnit(entry, place);
    } else if (question == Question.LEGAL_BODY && "legalBody".equals(body)) {
      fault("responsibility-body-circular", place + ".body");
    } else if (body != null && Ars.isLevel(body)) {
      checkKey(body, place + ".body");
    }
  }

  private void checkUnit(RuleFile.Entry entry, String place) {
    if (owner.isEmpty()) {
      fault("responsibility-unit-of-land", place + ".decides");
    } else if (!profileIsBroken) {
      var profile = owner.flatMap(municipalities::profile);
      checkNamed(entry.unit(), profile, Profile::unit, "unit", place);
      checkNamed(entry.destination(), profile, Profile::destination, "destination", place);
    }
  }

  private void checkNamed(
      @Nullable String id,
      Optional<Profile> profile,
      BiFunction<Profile, String, Optional<?>> lookUp,
      String key,
      String place) {
    if (id != null && profile.flatMap(one -> lookUp.apply(one, id)).isEmpty()) {
      fault("responsibility-" + key + "-unknown", place + "." + key, id);
    }
  }

  private void checkKey(String key, String place) {
    var register = municipalities.register();
    if (!register.isEmpty() && register.body(Ars.ofLevel(key)).isEmpty()) {
      fault("responsibility-body-unknown", place, key);
    }
  }

  private void fault(String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
