package de.zubringer.delivery.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of tables and columns: plain ones only, and quoted all the same, so that each is exactly
 * what was declared, reserved word or not.
 */
record SqlName(String quote) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

  static SqlName of(Connection connection) throws SQLException {
    var quote = connection.getMetaData().getIdentifierQuoteString();
    return new SqlName(quote == null || quote.isBlank() ? "" : quote.strip());
  }

  static boolean areSafe(List<String> names) {
    return names.stream().allMatch(NAME.asMatchPredicate());
  }

  String column(String name) {
    return quote + name + quote;
  }

  /** With its schema, if it has one: each part is quoted. */
  String table(String name) {
    return Stream.of(name.split("\\.", -1)).map(this::column).collect(Collectors.joining("."));
  }
}
