package de.zubringer.release.evaluation;

import de.zubringer.signoff.KeptProtocol;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sheet of go or no-go: what was to be reached, and what was.
 *
 * @param criteria that hold, or are proposed
 * @param protocol of the newest trial
 */
public record Sheet(Criteria criteria, Optional<KeptProtocol> protocol, List<Line> lines) {

  /**
   * One criterion.
   *
   * @param measured empty where nothing could be measured yet
   */
  public record Line(Criterion criterion, Optional<Double> measured, Optional<Remark> remark) {

    /** Empty where nothing could be measured yet. */
    public Optional<Boolean> met() {
      return measured.map(value -> criterion.measure().isMet(value, criterion.target()));
    }

    /** What goes on being counted while somebody looks is no part of what they decide on. */
    private String mark() {
      var fixed = criterion.measure().source() != Measure.Source.JOURNEYS;
      return String.join(
          " ",
          criterion.measure().word(),
          Double.toString(criterion.target()),
          fixed ? measured.map(Object::toString).orElse("") : "",
          remark.map(one -> Integer.toString(one.number())).orElse(""));
    }
  }

  /** Whether the criteria were fixed before the first protocol of a trial was kept. */
  public boolean isFixedBefore(Optional<Instant> firstProtocol) {
    var at = criteria.at();
    return at != null && firstProtocol.map(at::isBefore).orElse(true);
  }

  /** SHA-256 over all that is decided on, in hex. */
  public String digest() {
    var text =
        criteria.version()
            + "\n"
            + protocol.map(KeptProtocol::sha256).orElse("")
            + "\n"
            + lines.stream().map(Line::mark).collect(Collectors.joining("\n"));
    return Folder.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
