package de.zubringer.release;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.LegalTime;
import de.zubringer.kernel.Wording;
import de.zubringer.release.GateState.Mark;
import de.zubringer.signoff.ProtocolSummary;
import java.util.List;
import java.util.Optional;

/** Looks at all gates of a candidate, each by itself, in the order of the way. */
final class Gates {
  /** The action in the audit chain by which a data protection officer lets a state pass. */
  static final String DATA_PROTECTION_RELEASED = "data-protection-released";

  private static final String OFFICER = "data-protection";
  private static final String HEAD = "head";

  private final Facts facts;
  private final Candidate candidate;

  private Gates(Facts facts) {
    this.facts = facts;
    this.candidate = facts.candidate();
  }

  static List<GateState> of(Facts facts) {
    var configuration = new ConfigurationGates(facts);
    var gates = new Gates(facts);
    return List.of(
        configuration.survey(),
        configuration.gaps(),
        configuration.coverage(),
        configuration.draft(),
        gates.trial(),
        configuration.documents(),
        gates.dataProtection(),
        gates.signed(),
        gates.go(),
        gates.released(),
        gates.receipt());
  }

  private GateState trial() {
    var found = facts.protocol();
    if (found.isEmpty()) {
      return GateState.open(Gate.TRIAL, "keiner");
    }
    var protocol = found.get();
    var number = Integer.toString(protocol.number());
    if (!protocol.good()) {
      return GateState.open(
          Gate.TRIAL, "schlecht", number, Integer.toString(protocol.unexpected()));
    }
    if (!protocol.generated()) {
      return GateState.open(Gate.TRIAL, "unvollstaendig", number);
    }
    var changed = changed(protocol);
    if (!changed.isEmpty()) {
      return GateState.open(Gate.TRIAL, "veraltet", number, Integer.toString(changed.size()));
    }
    return GateState.done(
        Gate.TRIAL,
        Optional.of(Mark.of(protocol.by(), protocol.at())),
        "gut",
        number,
        Integer.toString(protocol.inputs()));
  }

  /** Without a plan nothing of the protocol holds. */
  private List<String> changed(ProtocolSummary protocol) {
    return candidate
        .subject()
        .map(now -> protocol.changedSince(now, candidate.software()))
        .orElse(List.of(candidate.leistung()));
  }

  private GateState dataProtection() {
    var released =
        facts.entries().stream()
            .filter(one -> one.action().equals(DATA_PROTECTION_RELEASED))
            .filter(one -> one.by().role().equals(OFFICER))
            .findFirst();
    if (released.isEmpty()) {
      return GateState.open(Gate.DATA_PROTECTION, "fehlt");
    }
    var entry = released.get();
    return entry.digest().equals(candidate.configuration())
        ? GateState.done(
            Gate.DATA_PROTECTION, Optional.of(Mark.of(entry.by(), entry.at())), "freigegeben")
        : GateState.open(
            Gate.DATA_PROTECTION, "veraltet", entry.by().name(), German.moment(entry.at()));
  }

  /** By a head who wrote nothing of what was rehearsed. */
  private GateState signed() {
    var found = facts.protocol();
    var signature = found.flatMap(ProtocolSummary::signature);
    if (signature.isEmpty()) {
      return GateState.open(Gate.SIGNED, "fehlt");
    }
    var entry = signature.get();
    if (!entry.by().role().equals(HEAD)) {
      return GateState.open(Gate.SIGNED, "rolle", entry.by().name());
    }
    if (facts.isAuthor(entry.by())) {
      return GateState.open(Gate.SIGNED, "selbst", entry.by().name());
    }
    return GateState.done(
        Gate.SIGNED,
        Optional.of(Mark.of(entry.by(), entry.at())),
        "gezeichnet",
        Integer.toString(found.orElseThrow().number()));
  }

  private GateState go() {
    if (facts.criteria() == 0) {
      return GateState.open(Gate.GO, "keine-kriterien");
    }
    var found = facts.decision();
    if (found.isEmpty()) {
      return GateState.open(Gate.GO, "offen");
    }
    var decision = found.get();
    if (!decision.go()) {
      return GateState.open(Gate.GO, "no-go", decision.by().name(), decision.reason());
    }
    var same =
        decision.criteria() == facts.criteria()
            && facts
                .protocol()
                .map(ProtocolSummary::sha256)
                .equals(Optional.of(decision.protocol()));
    return same
        ? GateState.done(
            Gate.GO,
            Optional.of(Mark.of(decision.by(), decision.at())),
            "go",
            Integer.toString(decision.criteria()))
        : GateState.open(Gate.GO, "veraltet", German.day(LegalTime.day(decision.at())));
  }

  private GateState released() {
    var standing = facts.standing();
    var mark = standing.map(one -> Mark.of(one.by(), one.at()));
    if (standing.filter(one -> one.kind() == Release.Kind.RETIRED).isPresent()) {
      return GateState.open(Gate.RELEASED, "ausser-betrieb", standing.get().reason());
    }
    if (candidate.hasChanges()) {
      return GateState.open(
          Gate.RELEASED, standing.isPresent() ? "aenderung" : "offen", whoReleases());
    }
    if (standing.isPresent()) {
      return GateState.done(
          Gate.RELEASED, mark, "freigegeben", Integer.toString(standing.get().number()));
    }
    return candidate.plan().isPresent()
        ? GateState.done(Gate.RELEASED, Optional.empty(), "uebernommen")
        : GateState.open(Gate.RELEASED, "offen", whoReleases());
  }

  private static String whoReleases() {
    return Wording.german().say("release.wer-freigibt");
  }

  private GateState receipt() {
    if (facts.standing().filter(one -> one.kind() == Release.Kind.RELEASED).isEmpty()) {
      return GateState.open(Gate.RECEIPT, "vorher");
    }
    return facts
        .receipt()
        .map(at -> GateState.done(Gate.RECEIPT, Optional.empty(), "angekommen", German.moment(at)))
        .orElseGet(() -> GateState.open(Gate.RECEIPT, "offen"));
  }
}
