package de.zubringer.delivery.sql;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.delivery.ConnectorContract;
import de.zubringer.delivery.DeliveryReceipt;
import de.zubringer.delivery.Orders;
import de.zubringer.kernel.Outcome;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFaultsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "08006", "08001", "25006", "40001", "53300", "53100", "55P03", "57014", "57P01", "58030",
        "HYT00"
      })
  void triesLaterWhatPasses(String state) {
    assertThat(outcome(new SQLException("Bello", state))).isInstanceOf(Outcome.Later.class);
  }

  @ParameterizedTest
  @CsvSource({
    "28P01, sql-access-refused",
    "3D000, sql-access-refused",
    "42P01, sql-table-missing",
    "42S02, sql-table-missing",
    "42501, sql-privilege-missing",
    "22001, sql-value-refused",
    "22P02, sql-value-refused",
    "23505, sql-rule-broken",
    "P0001, sql-refused",
    "'', sql-refused",
  })
  void holdsWhatSomebodyMustMend(String state, String code) {
    assertThat(ConnectorContract.heldFor(outcome(new SQLException("Bello", state))))
        .isEqualTo(code);
  }

  @Test
  void goesByTheKindWhereTheStateSaysNothing() {
    assertThat(outcome(new SQLTransientException("Bello"))).isInstanceOf(Outcome.Later.class);
    assertThat(outcome(new SQLNonTransientConnectionException("Bello", "90067")))
        .isInstanceOf(Outcome.Later.class);
    assertThat(
            ConnectorContract.heldFor(outcome(new SQLNonTransientConnectionException("", "28000"))))
        .isEqualTo("sql-access-refused");
    assertThat(outcome(new SQLException("Bello", (String) null, new SQLException("", "08006"))))
        .isInstanceOf(Outcome.Later.class);
  }

  @Test
  void keepsNothingOfTheMessage() {
    assertThat(outcome(new SQLException("Bello", "22001")).toString()).doesNotContain("Bello");
    assertThat(outcome(new SQLException("Bello", "08006")).toString()).doesNotContain("Bello");
  }

  private static Outcome<DeliveryReceipt> outcome(SQLException fault) {
    return SqlFaults.of(Orders.to("sql").order(), fault);
  }
}
