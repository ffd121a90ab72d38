package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldPath.Hit;
import de.zubringer.expression.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a row sees: the application, the variables and, where something repeats, the entry of the
 * list it is written for.
 *
 * @param index of the entry, from 0
 */
record Entry(
    JsonNode application, Scope scope, @Nullable Repeat repeat, @Nullable Hit hit, int index) {

  static Entry whole(JsonNode application, Scope scope) {
    return new Entry(application, scope, null, null, 0);
  }

  Entry of(Repeat what, Hit entry, int number) {
    var variables =
        Map.<String, Object>of(what.as(), entry.value(), what.as() + "Index", number + 1);
    return new Entry(application, scope.with(variables), what, entry, number);
  }

  List<Hit> find(SourcePath source) {
    var path = new FieldPath(source.path());
    if (!source.isVariable()) {
      return path.find(application);
    }
    if (hit != null && isEntry(source)) {
      return path.find(hit);
    }
    return path.find(new Hit("$" + source.variable(), scope.variable(source.variable())));
  }

  /** Where the source lies or would lie, in words of the application. */
  String place(SourcePath source) {
    var root = isEntry(source) && hit != null ? hit.place() : "$" + source.variable();
    if (!source.isVariable()) {
      return source.dotted();
    }
    return source.path().isEmpty() ? root : root + "." + source.dotted();
  }

  private boolean isEntry(SourcePath source) {
    return repeat != null && repeat.as().equals(source.variable());
  }
}
