package de.zubringer.web.release;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.DATA_PROTECTION;
import static de.zubringer.access.Role.HEAD;
import static de.zubringer.web.frame.Words.say;

import de.zubringer.access.Person;
import de.zubringer.catalogue.text.German;
import de.zubringer.release.Gate;
import de.zubringer.release.GateState;
import de.zubringer.release.Proposal;
import de.zubringer.release.Release;
import de.zubringer.release.Release.Kind;
import de.zubringer.web.adaptation.AdaptationHead;
import de.zubringer.web.frame.Badge;
import de.zubringer.web.frame.Frame;
import de.zubringer.web.release.ReleasePage.GateLine;
import de.zubringer.web.release.ReleasePage.HistoryLine;
import de.zubringer.web.release.ReleasePage.May;
import java.util.List;

/** Puts gates and history into lines, and says what a person can do about them. */
final class ReleaseView {
  private ReleaseView() {}

  static String summary(Proposal proposal) {
    var done = proposal.gates().stream().filter(GateState::fulfilled).count();
    return say("freigabe.stand", Long.toString(done), Integer.toString(proposal.gates().size()));
  }

  static List<GateLine> gates(Proposal proposal, AdaptationHead head) {
    return proposal.gates().stream().map(state -> line(state, head)).toList();
  }

  private static GateLine line(GateState state, AdaptationHead head) {
    return new GateLine(
        say("release.gate." + state.gate().word()),
        address(state.gate(), head),
        state.fulfilled()
            ? new Badge("success", say("freigabe.erfuellt"))
            : new Badge("warning", say("freigabe.offen")),
        state.evidence(),
        state.mark().map(GateState.Mark::who).orElse(""),
        state.mark().map(GateState.Mark::when).orElse(""),
        state.next());
  }

  /** The page where people work on it, if there is one. */
  private static String address(Gate gate, AdaptationHead head) {
    var station =
        switch (gate) {
          case SURVEY, DOCUMENTS -> "/erhebung";
          case GAPS -> "/luecken";
          case DRAFT -> "/entwurf";
          case TRIAL, SIGNED -> "/probelauf";
          case COVERAGE, DATA_PROTECTION, GO, RELEASED, RECEIPT -> "";
        };
    if (gate == Gate.GO) {
      return head.address() + "/freigabe/auswertung";
    }
    return head.tabs().stream()
        .map(Frame.Entry::address)
        .filter((head.address() + station)::equals)
        .findFirst()
        .orElse("");
  }

  /**
   * A person of another administration, such as of the Land, can only look.
   *
   * @param live whether applications are taken in now
   */
  static May may(Person person, Proposal proposal, boolean live) {
    var owner = proposal.candidate().owner();
    if (!owner.equals(person.municipality())) {
      return new May(false, false, "", false, false);
    }
    var head = person.role() == HEAD;
    var own = proposal.isOwn(person.author());
    return new May(
        head && !own && proposal.isReady(),
        head && own && proposal.candidate().hasChanges(),
        person.role() == DATA_PROTECTION && isOpen(proposal, Gate.DATA_PROTECTION)
            ? proposal.candidate().configuration()
            : "",
        proposal.facts().standing().filter(last -> head || mayUndo(person, last)).isPresent(),
        head && live);
  }

  /** Taking a taking out back makes live, which only the head does. */
  private static boolean mayUndo(Person person, Release last) {
    return person.role() == COORDINATOR && last.kind() != Kind.RETIRED;
  }

  private static boolean isOpen(Proposal proposal, Gate gate) {
    return proposal.gates().stream().anyMatch(one -> one.gate() == gate && !one.fulfilled());
  }

  /** What taking back the last step does, in a sentence. */
  static String undo(Proposal proposal) {
    return proposal.facts().standing().map(ReleaseView::undo).orElse("");
  }

  private static String undo(Release last) {
    var when = German.moment(last.at());
    return last.kind() == Kind.RETIRED
        ? say("freigabe.zurueck.wieder", when)
        : say("freigabe.zurueck.was", Integer.toString(last.number()), when);
  }

  static List<HistoryLine> history(List<Release> releases) {
    return releases.stream().map(ReleaseView::line).toList();
  }

  private static HistoryLine line(Release one) {
    var number = Integer.toString(one.number());
    var version =
        one.version() == 0
            ? say("freigabe.verlauf.keine")
            : say("freigabe.verlauf.fassung", Integer.toString(one.version()));
    var what =
        say("freigabe.verlauf.was", number, say("release.kind." + one.kind().word()), version);
    var undone =
        one.undoes() == 0
            ? ""
            : " " + say("freigabe.verlauf.nimmt", Integer.toString(one.undoes()));
    return new HistoryLine(
        what + undone,
        German.moment(one.at()),
        say("release.wer", one.by().name(), one.by().roleName()),
        one.reason());
  }
}
