package de.zubringer.expression;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A JSONata expression, compiled once and used from any thread. It sees its input and the variables
 * it is given, neither clock nor chance nor files, and it is bounded in time, depth and size.
 */
public final class Expression {
  private final String text;
  private final Jsonata compiled;
  private final Set<Reference> references;

  private Expression(String text, Jsonata compiled, Set<Reference> references) {
    this.text = text;
    this.compiled = compiled;
    this.references = references;
  }

  public static Compilation compile(String text) {
    var scan = Scan.of(text);
    if (scan.isRefused()) {
      return scan.refusal();
    }
    try {
      var compiled = Jsonata.jsonata(text);
      return new Compilation.Compiled(new Expression(text, compiled, scan.references()));
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
    var frame = compiled.createFrame();
    scope.variables().forEach(frame::bind);
    Forbidden.bind(frame);
    new Bounds().watch(frame);
    try {
      return Evaluation.of(compiled.evaluate(scope.input(), frame));
    } catch (Bounds.Exceeded e) {
      return new Evaluation.Failed("expression-unbounded");
    } catch (RuntimeException e) { // the engine fails in many ways, and its messages carry content
      return new Evaluation.Failed("expression-failed");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
