package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.expression.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a row sees: the application, the variables and, where something repeats, the entry of the
 * list it is written for.
 *
 * @param hit the entry; the application itself where nothing repeats
 * @param index of the entry, from 0
 * @param ways remembers where the rows have been
 */
record Entry(
    JsonNode application,
    Scope scope,
    @Nullable Repeat repeat,
    Hit hit,
    int index,
    Way.Walker ways) {

  static Entry whole(JsonNode application, Scope scope) {
    return new Entry(application, scope, null, new Hit("", application), 0, new Way.Walker());
  }

  Entry of(Repeat what, Hit entry, int number) {
    var variables =
        Map.<String, Object>of(what.as(), entry.value(), what.as() + "Index", number + 1);
    return new Entry(application, scope.with(variables), what, entry, number, new Way.Walker());
  }

  /** Where the source lies or would lie, in words of the application. */
  String place(SourcePath source) {
    if (!source.isVariable()) {
      return source.dotted();
    }
    var isEntry = repeat != null && repeat.as().equals(source.variable());
    var root = isEntry ? hit.place() : "$" + source.variable();
    return source.path().isEmpty() ? root : root + "." + source.dotted();
  }
}
