package de.zubringer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every table carries the municipality, so that tenants can be told apart and spread. */
class MunicipalityInEveryTableTest {
  /** Table and why it carries none. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "flyway_schema_history", "which migrations ran, of the installation",
          "scheduled_tasks", "columns are db-scheduler's; a task names its journey",
          "vault_check", "one row of the installation",
          "vault_root", "root keys of the installation",
          "connection_snapshot", "documents of the Land and all municipalities together",
          "connection_package", "packages belong to all",
          "connection_folder", "one row of the installation");

  /** It stands for a service outside, which knows destinations. */
  private static final String OUTSIDE = "zustelldienst_";

  private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());

  @Test
  void everyTableCarriesIt() {
    var without =
        sql.sql(
                """
                select table_name from information_schema.tables t
                where table_schema = current_schema() and table_type = 'BASE TABLE'
                  and not exists (
                    select 1 from information_schema.columns c
                    where c.table_schema = t.table_schema and c.table_name = t.table_name
                      and c.column_name = 'municipality' and c.data_type = 'text')
                """)
            .query(String.class)
            .list();

    assertThat(without.stream().filter(it -> !it.startsWith(OUTSIDE)))
        .as("tables without municipality: add the column, or the reason to the list")
        .containsExactlyInAnyOrderElementsOf(EXCEPTIONS.keySet());
  }

  @Test
  void whereItMayBeMissingIsAListOfItsOwn() {
    var nullable =
        sql.sql(
                """
                select table_name from information_schema.columns
                where table_schema = current_schema() and column_name = 'municipality'
                  and is_nullable = 'YES'
                """)
            .query(String.class)
            .list();

    assertThat(nullable)
        .as("people of the Land and of operations")
        .containsExactly("access_account");
  }
}
