package de.zubringer.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.testing.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

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
  void hashesThePasswordOfManyOnce() {
    var slow = new Counting();
    var many = new Accounts(database, slow);
    var people =
        List.of(
            new Person("kim", Role.CASE_WORKER, MUSTERSTADT),
            new Person("ute", Role.OPERATOR, null));
    var before = slow.count;

    many.ensure(people, "geheim");
    assertThat(slow.count - before).isEqualTo(1);
    many.ensure(people, "geheim");
    assertThat(slow.count - before).isEqualTo(2);
    many.ensure(people, "neu");

    assertThat(many.ofPassword("ute", "neu")).contains(people.getLast());
    assertThat(many.ofPassword("kim", "neu")).contains(people.getFirst());
    assertThat(many.ofPassword("kim", "geheim")).isEmpty();
  }

  /** Counts what takes long. */
  private static final class Counting implements PasswordEncoder {
    private final PasswordEncoder slow = new BCryptPasswordEncoder(4);
    private int count;

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      count++;
      return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      count++;
      return slow.matches(password, hash);
    }
  }

  @Test
  void refusesClerkWithoutMunicipality() {
    assertThatThrownBy(() -> accounts.ensure("kim", "geheim", Role.CASE_WORKER, null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
