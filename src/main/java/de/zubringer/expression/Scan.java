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

  /** What is looked at, and the whole input. */
  private static final Set<String> CONTEXT = Set.of("$", "$$");

  private static final Set<String> FUNCTION = Set.of("function", "λ");

  /** The fields names refer to inside a bracket, and the path that goes on behind it. */
  private record Bracket(@Nullable List<String> base, @Nullable List<String> behind) {}

  private final String text;
  private final Set<Reference> found = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> local = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<String> values = new HashSet<>();
  private final List<Piece> called = new ArrayList<>();
  private final Deque<Bracket> brackets = new ArrayDeque<>();
  private @Nullable List<String> base = List.of();
  private @Nullable List<String> path;
  private @Nullable Piece last;
  private @Nullable String defined;
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
    scan.called.forEach(scan::allow);
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
        .filter(reference -> !isFunction(reference.steps()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The names behind a dollar sign, of variables as of functions. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  private static boolean isFunction(List<String> steps) {
    return steps.size() == 1
        && steps.getFirst().startsWith("$")
        && Functions.ALLOWED.contains(steps.getFirst().substring(1));
  }

  private void take(Piece piece) {
    if (lastIs(":=") && defined != null) {
      (isFunction(piece) ? functions : values).add(defined);
    }
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
    if (!CONTEXT.contains(piece.text())) {
      named(piece);
    }
    if (inParameters || lastIs("@") || lastIs("#")) {
      local.add(piece.text());
      values.add(piece.text());
    } else if (lastIs(".")) {
      operand(null);
    } else {
      operand(variablePath(piece.text()));
    }
  }

  private void named(Piece piece) {
    var name = piece.text().substring(1);
    names.add(name);
    if (Functions.isKnown(name)) {
      allow(piece);
    }
  }

  /**
   * Names of the engine's functions belong to it everywhere; others must be made by the text, and
   * never be a value: the engine prints what it is asked to call and cannot.
   */
  private void allow(Piece piece) {
    var name = piece.text().substring(1);
    var isMade = functions.contains(piece.text()) && !values.contains(piece.text());
    if (Functions.NEVER.contains(name)) {
      refuse("expression-forbidden", piece.offset());
    } else if (!isMade && !Functions.ALLOWED.contains(name)) {
      refuse("expression-function", piece.offset());
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
      case "|" -> refuse("expression-function", piece.offset()); // would copy the application
      case "?" -> question(piece);
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

  /** Behind a condition; as an argument it would make a function that is called unseen. */
  private void question(Piece piece) {
    if (lastIs("(") || lastIs(",")) {
      refuse("expression-function", piece.offset());
    }
    end();
  }

  private void open(Piece piece) {
    if (brackets.size() >= NESTING_MAX) {
      refuse("expression-too-long", piece.offset());
    }
    inParameters = last != null && isFunction(last);
    if (piece.is("(") && last != null && !inParameters) {
      call(piece, last);
    }
    brackets.push(new Bracket(base, goesOn(piece) ? path : null));
    base = isWithinPath(piece) ? path : base;
    path = null;
    afterOperand = false;
  }

  private boolean goesOn(Piece piece) {
    return (piece.is("[") && afterOperand) || lastIs("^");
  }

  private void call(Piece piece, Piece before) {
    if (before.kind() == Kind.VARIABLE) {
      called.add(before);
    } else if (afterOperand && !before.is(".") && !before.is("^")) {
      refuse("expression-function", piece.offset());
    }
  }

  private static boolean isFunction(Piece piece) {
    return piece.kind() == Kind.NAME && FUNCTION.contains(piece.text());
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
      defined = last.text();
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
    if (refusal == null) {
      refusal = Compilation.Broken.at(code, text, offset);
    }
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
