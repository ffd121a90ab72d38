package de.zubringer.expression;

import de.zubringer.expression.Lexer.Kind;
import de.zubringer.expression.Lexer.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of an expression without running it: which fields it reads, and whether it holds
 * what no expression may. Regular expressions are among that: nothing bounds their time.
 */
final class Scan {
  /** Longer than the longest expression of the reference packages, ten times over. */
  private static final int CHARACTERS_MAX = 8_000;

  /** The parser recurses for every bracket; a hand-written expression has five or six. */
  private static final int NESTING_MAX = 50;

  private static final Set<String> WORDS =
      Set.of("and", "or", "in", "true", "false", "null", "function", "λ");

  private static final Set<String> PARAMETERS_FOLLOW = Set.of("function", "λ");

  /** The fields names refer to inside a bracket, and the path that goes on behind it. */
  private record Bracket(@Nullable List<String> base, @Nullable List<String> behind) {}

  private final String text;
  private final Set<Reference> found = new LinkedHashSet<>();
  private final Set<String> local = new HashSet<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private @Nullable List<String> base = List.of();
  private @Nullable List<String> path;
  private @Nullable Piece last;
  private boolean afterOperand;
  private boolean inParameters;
  private Compilation.@Nullable Broken refusal;

  private Scan(String text) {
    this.text = text;
  }

  static Scan of(String text) {
    var scan = new Scan(text);
    if (text.length() > CHARACTERS_MAX) {
      scan.refuse("expression-too-long", 0);
      return scan;
    }
    var lexer = new Lexer(text);
    for (var piece = lexer.next(); piece != null && !scan.isRefused(); piece = lexer.next()) {
      scan.take(piece);
      scan.last = piece;
    }
    scan.end();
    return scan;
  }

  boolean isRefused() {
    return refusal != null;
  }

  Compilation.Broken refusal() {
    return refusal != null ? refusal : new Compilation.Broken("expression-syntax", 1, 1);
  }

  Set<Reference> references() {
    return found.stream()
        .filter(reference -> !local.contains(reference.steps().getFirst()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void take(Piece piece) {
    switch (piece.kind()) {
      case NAME -> name(piece);
      case VARIABLE -> variable(piece);
      case LITERAL -> operand(null);
      case SYMBOL -> symbol(piece);
    }
  }

  private void name(Piece piece) {
    if (lastIs(".")) {
      path = join(path, piece.text());
      afterOperand = true;
    } else if (WORDS.contains(piece.text())) {
      end();
      afterOperand = !Set.of("and", "or", "in").contains(piece.text());
    } else {
      operand(join(base, piece.text()));
    }
  }

  private void variable(Piece piece) {
    if (Forbidden.NAMES.contains(piece.text().substring(1))) {
      refuse("expression-forbidden", piece.offset());
    }
    if (inParameters || lastIs("@") || lastIs("#")) {
      local.add(piece.text());
    } else if (lastIs(".")) {
      operand(null);
    } else {
      operand(variablePath(piece.text()));
    }
  }

  private @Nullable List<String> variablePath(String name) {
    return switch (name) {
      case "$" -> base;
      case "$$" -> List.of();
      default -> List.of(name);
    };
  }

  private void symbol(Piece piece) {
    switch (piece.text()) {
      case "[", "(", "{" -> open(piece);
      case "]", ")", "}" -> close();
      case "." -> afterOperand = path != null;
      case "*", "**", "%" -> star(piece);
      case "@", "#", "^" -> afterOperand = true;
      case ":=" -> {
        define();
        end();
      }
      case "/" -> slash(piece);
      default -> end();
    }
  }

  /** A wildcard reads all of what it stands behind; elsewhere it is an operator. */
  private void star(Piece piece) {
    if (afterOperand) {
      end();
    } else {
      operand(piece.is("%") ? null : lastIs(".") ? path : base);
    }
  }

  private void slash(Piece piece) {
    if (afterOperand) {
      end();
    } else {
      refuse("expression-regex", piece.offset());
    }
  }

  private void open(Piece piece) {
    if (brackets.size() >= NESTING_MAX) {
      refuse("expression-too-long", piece.offset());
    }
    inParameters = last != null && PARAMETERS_FOLLOW.contains(last.text());
    brackets.push(new Bracket(base, goesOn(piece) ? path : null));
    base = isWithinPath(piece) ? path : base;
    path = null;
    afterOperand = false;
  }

  private boolean goesOn(Piece piece) {
    return (piece.is("[") && afterOperand) || lastIs("^");
  }

  /** Whether names inside the bracket are fields of what stands before it. */
  private boolean isWithinPath(Piece piece) {
    var call = piece.is("(") && afterOperand && path != null;
    return lastIs(".") || lastIs("^") || (afterOperand && !call && !inParameters);
  }

  private void close() {
    end();
    if (!brackets.isEmpty()) {
      var bracket = brackets.pop();
      base = bracket.base();
      path = bracket.behind();
    }
    afterOperand = !inParameters;
    inParameters = false;
  }

  private void define() {
    if (last != null && last.kind() == Kind.VARIABLE) {
      local.add(last.text());
      path = null;
    }
  }

  private void operand(@Nullable List<String> steps) {
    end();
    path = steps;
    afterOperand = true;
  }

  private void end() {
    if (path != null && !path.isEmpty() && afterOperand) {
      found.add(new Reference(path));
    }
    path = null;
    afterOperand = false;
  }

  private boolean lastIs(String symbol) {
    return last != null && last.is(symbol);
  }

  private void refuse(String code, int offset) {
    refusal = Compilation.Broken.at(code, text, offset);
  }

  private static @Nullable List<String> join(@Nullable List<String> steps, String name) {
    if (steps == null) {
      return null;
    }
    var longer = new ArrayList<>(steps);
    longer.add(name);
    return longer;
  }
}
