package de.zubringer.commit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the values of one row. Equal statements of a commit go to the database together.
 *
 * @param isNeeded whether it must change a row; if it does not, nothing of its commit happens
 */
public record Write(String statement, boolean isNeeded, List<@Nullable Object> values) {

  public static Write of(String statement, @Nullable Object... values) {
    return new Write(statement, false, Collections.unmodifiableList(Arrays.asList(values)));
  }

  /** One that must change a row: of what was read before, nothing may have changed since. */
  public static Write needed(String statement, @Nullable Object... values) {
    return new Write(statement, true, Collections.unmodifiableList(Arrays.asList(values)));
  }
}
