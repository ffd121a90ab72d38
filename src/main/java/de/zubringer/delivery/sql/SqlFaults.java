package de.zubringer.delivery.sql;

import de.zubringer.delivery.DeliveryOrder;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Wording;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What an exception of a database means, by the class of its SQLSTATE (ISO/IEC 9075-2). Its message
 * is never kept: it may quote the application.
 */
final class SqlFaults {
  /**
   * Passes: connection (08), read only (25), rolled back (40), no resources (53), locked (55),
   * intervention (57), system (58), timeout (HY). Class 57 includes a query given up for time.
   */
  private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "HY");

  private static final String UNKNOWN = "–";
  private static final String NO_PRIVILEGE = "42501";

  private SqlFaults() {}

  /** The database said no, or cannot say anything just now. */
  static <T> Outcome<T> of(DeliveryOrder order, SQLException fault) {
    return code(fault)
        .<Outcome<T>>map(
            code -> Outcome.held(Finding.error(code, "", order.system(), state(fault))))
        .orElseGet(() -> later(order, fault));
  }

  /** No connection came to be: what is no matter of access may be better in a moment. */
  static <T> Outcome<T> connecting(DeliveryOrder order, SQLException fault) {
    var code = code(fault).filter(known -> !known.equals("sql-refused"));
    return code.isPresent() ? of(order, fault) : later(order, fault);
  }

  /** Whether the same key was inserted by somebody else meanwhile (class 23). */
  static boolean isConflict(SQLException fault) {
    return state(fault).startsWith("23");
  }

  private static Optional<String> code(SQLException fault) {
    var state = state(fault);
    var kind = state.length() < 2 ? "" : state.substring(0, 2);
    if (!kind.equals("28") && (PASSING.contains(kind) || isPassing(fault))) {
      return Optional.empty();
    }
    return Optional.of(
        switch (kind) {
          case "28", "3D", "3F" -> "sql-access-refused";
          case "22" -> "sql-value-refused";
          case "23" -> "sql-rule-broken";
          case "42" -> state.equals(NO_PRIVILEGE) ? "sql-privilege-missing" : "sql-table-missing";
          default -> "sql-refused";
        });
  }

  private static boolean isPassing(SQLException fault) {
    return fault instanceof SQLTransientException
        || fault instanceof SQLRecoverableException
        || fault instanceof SQLNonTransientConnectionException;
  }

  /** Of the fault or the first behind it that has one. */
  private static String state(SQLException fault) {
    return all(fault)
        .map(SQLException::getSQLState)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static Stream<SQLException> all(SQLException fault) {
    return StreamSupport.stream(fault.spliterator(), false)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
  }

  private static <T> Outcome<T> later(DeliveryOrder order, SQLException fault) {
    return Outcome.later(Wording.german().say("delivery.outage.sql", order.system(), state(fault)));
  }
}
