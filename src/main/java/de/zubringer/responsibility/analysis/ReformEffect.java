package de.zubringer.responsibility.analysis;

import de.zubringer.kernel.LeikaKey;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reform changes for whom, the day before compared with the first day of it.
 *
 * @param moves where an answer becomes another one
 * @param ended municipalities whose key ends
 */
public record ReformEffect(List<Move> moves, List<Body> ended) {

  /**
   * The same change of an answer in some areas.
   *
   * @param areas as they were before
   */
  public record Move(LeikaKey leistung, Answer before, Answer after, List<Body> areas) {}

  /** The bodies of an answer; none where there is a gap or conflict. */
  public record Answer(
      Resolution.Status status,
      @Nullable Body legalBody,
      @Nullable Body executingBody,
      @Nullable Body rulesFrom) {
    static Answer of(Resolution resolution) {
      return new Answer(
          resolution.status(),
          resolution.legalBody().orElse(null),
          resolution.executingBody().orElse(null),
          resolution.rulesFrom().orElse(null));
    }

    /** The same keys; the register of the reform has bodies of its own. */
    String key() {
      return status + " " + key(legalBody) + " " + key(executingBody) + " " + key(rulesFrom);
    }

    private static String key(@Nullable Body body) {
      return Optional.ofNullable(body).map(one -> one.ars().digits()).orElse("-");
    }
  }

  /**
   * Asks every municipality for every one of the Leistungen before and after.
   *
   * @param after the workspace {@link Reform#applyTo} made
   */
  public static ReformEffect of(
      Reform reform,
      Municipalities municipalities,
      Responsibilities before,
      List<LeikaKey> leistungen,
      Folder after) {
    var workspace = Workspace.read(after);
    var bodies = Municipalities.of(workspace);
    var rules = Responsibilities.of(workspace, bodies);
    var last = reform.effective().minusDays(1);
    Map<String, Move> moves = new LinkedHashMap<>();
    for (var leistung : leistungen) {
      for (var area : municipalities.register().municipalities()) {
        if (!area.isValidOn(last)) {
          continue;
        }
        var old = Answer.of(before.resolve(leistung, area.ars(), last));
        var key = reform.keyAfter(area.ars());
        var now = Answer.of(rules.resolve(leistung, key, reform.effective()));
        if (!old.key().equals(now.key())) {
          moves
              .computeIfAbsent(
                  leistung + old.key() + now.key(),
                  id -> new Move(leistung, old, now, new ArrayList<>()))
              .areas()
              .add(area);
        }
      }
    }
    var ended =
        municipalities.register().municipalities().stream()
            .filter(body -> body.isValidOn(last))
            .filter(body -> !reform.keyAfter(body.ars()).equals(body.ars()))
            .toList();
    return new ReformEffect(List.copyOf(moves.values()), ended);
  }
}
