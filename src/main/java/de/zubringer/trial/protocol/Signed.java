package de.zubringer.trial.protocol;

import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Wording;
import java.time.Instant;
import java.util.List;

/**
 * Who signed a protocol.
 *
 * @param role as people call it
 * @param sha256 of what was signed, in hex
 * @param entry of the audit chain, such as {@code 12 (3f0a…)}
 */
public record Signed(String name, String role, Instant at, String sha256, String entry) {

  /** Names and values for a table. */
  List<List<String>> lines() {
    return List.of(
        List.of(say("wer"), name),
        List.of(say("rolle"), role),
        List.of(say("wann"), German.moment(at)),
        List.of(say("was"), sha256),
        List.of(say("kette"), entry),
        List.of(say("art"), say("keine-qes")));
  }

  private static String say(String key) {
    return Wording.german().say("trial.protokoll.unterschrift." + key);
  }
}
