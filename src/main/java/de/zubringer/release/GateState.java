package de.zubringer.release;

import de.zubringer.audit.Author;
import de.zubringer.catalogue.text.German;
import de.zubringer.kernel.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one gate.
 *
 * @param evidence what proves it, or what is missing, a sentence
 * @param next what is to be done and by whom; empty once it is fulfilled
 * @param mark who did it and when; empty where nobody can be named
 */
public record GateState(
    Gate gate, boolean fulfilled, String evidence, String next, Optional<Mark> mark) {

  /** In words: who by account or role, when as day or time. */
  public record Mark(String who, String when) {
    static Mark of(Author by, Instant at) {
      return new Mark(say("release.wer", by.name(), by.roleName()), German.moment(at));
    }

    /** Of an answer or decision in a file, which names a role only. */
    static Mark of(String role, @Nullable LocalDate day) {
      return new Mark(Wording.german().who(role), day == null ? "" : German.day(day));
    }
  }

  /** With the sentence {@code release.gate.<word>.<code>}. */
  static GateState done(Gate gate, Optional<Mark> mark, String code, String... arguments) {
    return new GateState(gate, true, say(key(gate, code), arguments), "", mark);
  }

  /** The same with {@code ….tun}, which says what to do and who does it. */
  static GateState open(Gate gate, String code, String... arguments) {
    var key = key(gate, code);
    return new GateState(
        gate, false, say(key, arguments), say(key + ".tun", arguments), Optional.empty());
  }

  private static String key(Gate gate, String code) {
    return "release.gate." + gate.word() + "." + code;
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say(key, arguments);
  }
}
