package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.expression.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a row sees: the application, the variables and, where something repeats, the entry of the
 * list it is written for, with the entries that one lies in.
 *
 * @param hit the entry; the application itself where nothing repeats
 * @param index of the entry, from 0
 * @param outer what it lies in; null for the application itself
 * @param ways remembers where the rows have been
 */
record Entry(
    JsonNode application,
    Scope scope,
    @Nullable Repeat repeat,
    Hit hit,
    int index,
    @Nullable Entry outer,
    Way.Walker ways) {

  static Entry whole(JsonNode application, Scope scope) {
    var hit = new Hit("", application);
    return new Entry(application, scope, null, hit, 0, null, new Way.Walker());
  }

  /** An entry of a list in this one; its variables are seen beside those known here. */
  Entry of(Repeat what, Hit entry, int number) {
    var variables =
        Map.<String, Object>of(what.as(), entry.value(), what.as() + "Index", number + 1);
    var inside = scope.with(variables);
    return new Entry(application, inside, what, entry, number, this, new Way.Walker());
  }

  /** Where the source lies or would lie, in words of the application. */
  String place(SourcePath source) {
    if (!source.isVariable()) {
      return source.dotted();
    }
    var root = place(source.variable());
    return source.path().isEmpty() ? root : root + "." + source.dotted();
  }

  /** Where the entry a variable stands for lies. */
  private String place(String variable) {
    if (repeat != null && repeat.as().equals(variable)) {
      return hit.place();
    }
    return outer == null ? "$" + variable : outer.place(variable);
  }

  boolean holds(Hit inner) {
    return hit.place().isEmpty() || inner.place().startsWith(hit.place() + ".");
  }
}
