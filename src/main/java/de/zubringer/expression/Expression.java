package de.zubringer.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSONata expression, compiled once and used from any thread. It sees its input and the variables
 * it is given, neither clock nor chance nor files, calls only functions that are allowed, and is
 * bounded in steps, depth, size and time.
 */
public final class Expression {
  private static final String UNBOUNDED = "expression-unbounded";

  private final String text;
  private final Jsonata compiled;
  private final Set<Reference> references;
  private final Set<String> names;
  private final @Nullable Straight straight;

  private Expression(String text, Jsonata compiled, Scan scan) {
    this.text = text;
    this.compiled = compiled;
    this.references = scan.references();
    this.names = scan.names();
    this.straight = Straight.of(text);
    compiled.setValidateInput(false); // walks through all of it each time; ours is always sound
  }

  public static Compilation compile(String text) {
    var scan = Scan.of(text);
    if (scan.isRefused()) {
      return scan.refusal();
    }
    try {
      var compiled = Jsonata.jsonata(text);
      return new Compilation.Compiled(new Expression(text, compiled, scan));
    } catch (JException e) {
      return Compilation.Broken.at("expression-syntax", text, e.getLocation());
    } catch (StackOverflowError e) { // the parser recurses for signs and operators too
      return Compilation.Broken.at("expression-too-long", text, 0);
    }
  }

  /** What is read where: {@code hund.rasse}, {@code $journey.id}; found by looking at the text. */
  public Set<Reference> references() {
    return references;
  }

  public String text() {
    return text;
  }

  public Evaluation evaluate(JsonNode input, Map<String, ?> variables) {
    return evaluate(Scope.of(input).with(variables));
  }

  public Evaluation evaluate(Scope scope) {
    var value = straight == null ? null : straight.read(scope);
    return value == null ? byEngine(scope) : new Evaluation.Value(value);
  }

  Evaluation byEngine(Scope scope) {
    var bounds = scope.bounds();
    var frame = compiled.createFrame();
    bounds.watch(frame);
    try {
      names.forEach(name -> bind(frame, name, scope));
      var result = compiled.evaluate(scope.plainInput(), frame);
      bounds.result(result);
      return Evaluation.of(result);
    } catch (Bounds.Exceeded | StackOverflowError e) {
      return new Evaluation.Failed(UNBOUNDED);
    } catch (RuntimeException e) { // the engine fails in many ways, and its messages carry content
      return new Evaluation.Failed(bounds.isExceeded() ? UNBOUNDED : "expression-failed");
    }
  }

  /**
   * Every name the text uses means something here or nothing: none reaches the engine's own table,
   * nor what another thread has bound.
   */
  private static void bind(Jsonata.Frame frame, String name, Scope scope) {
    var value = scope.plain(name);
    if (value == null) {
      Functions.bind(frame, name);
    } else {
      frame.bind(name, value);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
