package de.zubringer.kernel;

import java.util.function.Function;

/** How a step of a journey ended. A bug is neither of these: it is an exception. */
public sealed interface Outcome<T> {
  /** Went well. */
  record Done<T>(T value) implements Outcome<T> {}

  /** A person must decide. */
  record Held<T>(Findings findings) implements Outcome<T> {}

  /** Goes back to the sender; only before acceptance. */
  record Refused<T>(Findings findings) implements Outcome<T> {}

  /** An outage of another system; try again. The cause is for the operator, without content. */
  record Later<T>(String cause) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> held(Findings findings) {
    return new Held<>(findings);
  }

  static <T> Outcome<T> held(Finding finding) {
    return new Held<>(Findings.of(finding));
  }

  static <T> Outcome<T> refused(Findings findings) {
    return new Refused<>(findings);
  }

  static <T> Outcome<T> later(String cause) {
    return new Later<>(cause);
  }

  /** Goes on with the value of a step that is done; anything else stays what it is. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(var value) -> next.apply(value);
      case Held<T>(var findings) -> new Held<>(findings);
      case Refused<T>(var findings) -> new Refused<>(findings);
      case Later<T>(var cause) -> new Later<>(cause);
    };
  }
}
