package de.zubringer.mapping;

import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.FieldPath.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a row reads, made ready. */
record Source(SourcePath where, FieldPath path, Way way, From from) {
  /** What the path begins at. */
  enum From {
    APPLICATION,
    /** The entry of the list the row is written for. */
    ENTRY,
    VARIABLE
  }

  static Source of(String written, @Nullable Repeat repeat) {
    var where = SourcePath.of(written);
    var isEntry = repeat != null && repeat.as().equals(where.variable());
    var from = where.isVariable() ? From.VARIABLE : From.APPLICATION;
    var way = Way.of(where);
    return new Source(where, new FieldPath(where.path()), way, isEntry ? From.ENTRY : from);
  }

  /** The value, if no list is on the way to it; null if there is one and all must be found. */
  @Nullable JsonNode straight(Entry entry) {
    return entry
        .ways()
        .go(
            way,
            switch (from) {
              case APPLICATION -> entry.application();
              case ENTRY -> entry.hit().value();
              case VARIABLE -> entry.scope().variable(where.variable());
            });
  }

  List<Hit> find(Entry entry) {
    return switch (from) {
      case APPLICATION -> path.find(entry.application());
      case ENTRY -> path.find(entry.hit());
      case VARIABLE ->
          path.find(new Hit("$" + where.variable(), entry.scope().variable(where.variable())));
    };
  }
}
