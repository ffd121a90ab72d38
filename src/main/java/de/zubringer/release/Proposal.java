package de.zubringer.release;

import de.zubringer.audit.Author;
import de.zubringer.signoff.ProtocolSummary;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A candidate with all its gates: what a person looks at before it is released.
 *
 * @param others live connections that would change with it
 */
public record Proposal(Facts facts, List<GateState> gates, List<OtherConnection> others) {

  public Candidate candidate() {
    return facts.candidate();
  }

  /** Whether every gate before the release is fulfilled and there is something to release. */
  public boolean isReady() {
    return candidate().hasChanges()
        && gates.stream()
            .filter(one -> one.gate().isBeforeRelease())
            .allMatch(GateState::fulfilled);
  }

  /** Whether somebody would release what they wrote themselves. */
  public boolean isOwn(Author person) {
    return facts.isAuthor(person);
  }

  /** SHA-256 over all a person confirms, in hex; anything else has another one. */
  public String digest() {
    var text =
        String.join(
            "\n",
            candidate().replaced(),
            new Folder(candidate().files()).digest(),
            candidate().configuration(),
            facts.protocol().map(ProtocolSummary::sha256).orElse(""),
            others.stream().map(OtherConnection::mark).collect(Collectors.joining("\n")));
    return Folder.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
