package de.zubringer.access;

import de.zubringer.kernel.MunicipalityId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts people log in with; passwords are kept as hashes only. */
@Component
public class Accounts {
  private final JdbcClient database;
  private final PasswordEncoder passwords;
  private final String hashOfNobody;

  Accounts(JdbcClient database, PasswordEncoder passwords) {
    this.database = database;
    this.passwords = passwords;
    this.hashOfNobody = hash("nobody");
  }

  /** Creates the account, or gives the one of this name this password, role and municipality. */
  public void ensure(
      String name, String password, Role role, @Nullable MunicipalityId municipality) {
    var person = new Person(name, role, municipality);
    if (find(name).filter(known -> known.is(person, password, passwords)).isPresent()) {
      return;
    }
    database
        .sql(
            """
            insert into access_account (name, password_hash, role, municipality)
            values (:name, :hash, :role, :municipality)
            on conflict (name) do update set password_hash = excluded.password_hash,
              role = excluded.role, municipality = excluded.municipality
            """)
        .param("name", name)
        .param("hash", hash(password))
        .param("role", role.word())
        .param("municipality", municipality == null ? null : municipality.toString())
        .update();
  }

  /** Takes the same time whether the name is known or not, so that names cannot be guessed. */
  Optional<Person> ofPassword(String name, String password) {
    var account = find(name);
    var matches =
        passwords.matches(password, account.map(Account::passwordHash).orElse(hashOfNobody));
    return account.filter(known -> matches).map(Account::person);
  }

  private Optional<Account> find(String name) {
    return database
        .sql("select name, password_hash, role, municipality from access_account where name = ?")
        .param(name)
        .query(
            (row, number) ->
                new Account(
                    new Person(
                        row.getString("name"),
                        Role.of(row.getString("role")).orElseThrow(),
                        municipality(row.getString("municipality"))),
                    row.getString("password_hash")))
        .optional();
  }

  private static @Nullable MunicipalityId municipality(@Nullable String key) {
    return key == null ? null : MunicipalityId.of(key);
  }

  private String hash(String password) {
    var hash = passwords.encode(password);
    if (hash == null) {
      throw new IllegalArgumentException("a password is needed");
    }
    return hash;
  }

  private record Account(Person person, String passwordHash) {
    boolean is(Person wanted, String password, PasswordEncoder passwords) {
      return person.equals(wanted) && passwords.matches(password, passwordHash);
    }
  }
}
