package de.zubringer.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Several statements as one text, each with all its rows: they go to the database and back once
 * instead of once each, which is most of what a small transaction costs.
 */
final class RoundTrip {
  /** What is a row of an insert, what stands before and what behind it. */
  private static final Pattern INSERT =
      Pattern.compile("(insert\\s.*\\svalues\\s*)(\\([?,\\s]+\\))(.*)", Pattern.DOTALL);

  /** Statements are constants, or put together from few columns. */
  private static final Map<String, Optional<Insert>> INSERTS = new ConcurrentHashMap<>();

  private final StringBuilder text = new StringBuilder();

  /** In the order of the placeholders. */
  private final List<Write> rows = new ArrayList<>();

  /** Which of the rows each statement of the text is for, if it has to change something. */
  private final List<Optional<Write>> needed = new ArrayList<>();

  private record Insert(String head, String row, String tail) {
    static Optional<Insert> of(String statement) {
      var found = INSERT.matcher(statement);
      return found.matches()
          ? Optional.of(new Insert(found.group(1), found.group(2), found.group(3)))
          : Optional.empty();
    }
  }

  /**
   * Adds a statement.
   *
   * @param all its rows, in their order; at least one
   */
  void add(String statement, List<Write> all) {
    var insert = INSERTS.computeIfAbsent(statement, Insert::of);
    if (insert.isPresent() && all.stream().noneMatch(Write::isNeeded)) {
      separate().append(insert.get().head()).append(insert.get().row());
      for (var i = 1; i < all.size(); i++) {
        text.append(", ").append(insert.get().row());
      }
      text.append(insert.get().tail());
      needed.add(Optional.empty());
    } else { // each answers for itself
      for (var one : all) {
        separate().append(statement);
        needed.add(one.isNeeded() ? Optional.of(one) : Optional.empty());
      }
    }
    rows.addAll(all);
  }

  private StringBuilder separate() {
    return text.isEmpty() ? text : text.append(";\n");
  }

  /**
   * Makes it.
   *
   * @throws Overtaken if a row that is needed did not change
   */
  void go(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(text.toString())) {
      bind(statement);
      statement.execute();
      for (var one : needed) {
        if (one.isPresent() && statement.getUpdateCount() == 0) {
          throw new Overtaken(one.get().statement());
        }
        statement.getMoreResults();
      }
    }
  }

  private void bind(PreparedStatement statement) throws SQLException {
    var place = 0;
    for (var row : rows) {
      for (var value : row.values()) {
        statement.setObject(++place, value);
      }
    }
  }
}
