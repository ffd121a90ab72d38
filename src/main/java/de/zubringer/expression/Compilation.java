package de.zubringer.expression;

import de.zubringer.kernel.Finding;
import java.util.Optional;

/** What became of the text of an expression. */
public sealed interface Compilation {
  /** Ready to be used. */
  record Compiled(Expression value) implements Compilation {}

  /**
   * Cannot be used.
   *
   * @param code code of the finding
   * @param line counted from 1, within the text of the expression
   * @param column counted from 1
   */
  record Broken(String code, int line, int column) implements Compilation {
    static Broken at(String code, String text, int offset) {
      var before = text.substring(0, Math.clamp(offset, 0, text.length()));
      var line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      return new Broken(code, line, before.length() - before.lastIndexOf('\n'));
    }

    /** A finding naming the column, and the line where the text has several. */
    public Finding finding(String place) {
      return Finding.error(code, place, Integer.toString(line), Integer.toString(column));
    }
  }

  /** Failed where the text is broken, which is a finding of its own. */
  default Evaluation evaluate(Scope scope) {
    return this instanceof Compiled(var value)
        ? value.evaluate(scope)
        : new Evaluation.Failed("expression-failed");
  }

  default Optional<Expression> expression() {
    return this instanceof Compiled(var value) ? Optional.of(value) : Optional.empty();
  }

  default Optional<Broken> broken() {
    return this instanceof Broken broken ? Optional.of(broken) : Optional.empty();
  }
}
