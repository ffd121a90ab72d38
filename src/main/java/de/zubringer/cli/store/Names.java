package de.zubringer.cli.store;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of tables and columns on their way into SQL; ours are plain words. */
final class Names {
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private Names() {}

  static boolean arePlain(Manifest.Table table) {
    return PLAIN.matcher(table.name()).matches()
        && table.columns().stream().allMatch(it -> PLAIN.matcher(it).matches());
  }

  static boolean arePlain(Manifest.Sequence sequence) {
    return PLAIN.matcher(sequence.table()).matches() && PLAIN.matcher(sequence.column()).matches();
  }

  static String quoted(List<String> columns) {
    return columns.stream().map(it -> '"' + it + '"').collect(Collectors.joining(", "));
  }
}
