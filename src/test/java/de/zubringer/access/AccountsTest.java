package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class AccountsTest {
  private static final MunicipalityId MUSTERSTADT = MunicipalityId.of("990000000000");

  private final JdbcClient database = JdbcClient.create(TestDatabase.fresh());
  private final Accounts accounts = new Accounts(database, new BCryptPasswordEncoder(4));

  @Test
  void knowsWhoHasNameAndPassword() {
    accounts.ensure("kim", "geheim", Role.CASE_WORKER, MUSTERSTADT);

    assertThat(accounts.ofPassword("kim", "geheim"))
        .contains(new Person("kim", Role.CASE_WORKER, MUSTERSTADT));
    assertThat(accounts.ofPassword("kim", "geraten")).isEmpty();
    assertThat(accounts.ofPassword("niemand", "geheim")).isEmpty();
    assertThat(accounts.ofPassword("niemand", "nobody")).isEmpty();
  }

  @Test
  void changesAccountThatIsEnsuredAnew() {
    accounts.ensure("kim", "geheim", Role.CASE_WORKER, MUSTERSTADT);
    accounts.ensure("kim", "neu", Role.OPERATOR, null);

    assertThat(accounts.ofPassword("kim", "geheim")).isEmpty();
    assertThat(accounts.ofPassword("kim", "neu")).contains(new Person("kim", Role.OPERATOR, null));
  }

  @Test
  void keepsNoPassword() {
    accounts.ensure("kim", "geheim", Role.OPERATOR, null);

    assertThat(
            database.sql("select password_hash from access_account").query(String.class).single())
        .startsWith("$2")
        .doesNotContain("geheim");
  }

  @Test
  void refusesClerkWithoutMunicipality() {
    assertThatThrownBy(() -> accounts.ensure("kim", "geheim", Role.CASE_WORKER, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
