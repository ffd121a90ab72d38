package de.zubringer.access;

import de.zubringer.kernel.MunicipalityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    ensure(List.of(new Person(name, role, municipality)), password);
  }

  /**
   * The same for many with one password. It is hashed once: hashing is slow on purpose, and who
   * knows one of these passwords knows them all.
   */
  public void ensure(List<Person> people, String password) {
    var known = new HashMap<String, Boolean>();
    var missing = new ArrayList<Person>();
    for (var person : people) {
      var account = find(person.name());
      var isSame =
          account
              .filter(one -> one.person().equals(person))
              .map(Account::passwordHash)
              .filter(hash -> known.computeIfAbsent(hash, it -> passwords.matches(password, it)))
              .isPresent();
      if (!isSame) {
        missing.add(person);
      }
    }
    if (!missing.isEmpty()) {
      var hash = hash(password);
      missing.forEach(person -> write(person, hash));
    }
  }

  private void write(Person person, String hash) {
    var municipality = person.municipality();
    database
        .sql(
            """
            insert into access_account (name, password_hash, role, municipality)
            values (:name, :hash, :role, :municipality)
            on conflict (name) do update set password_hash = excluded.password_hash,
              role = excluded.role, municipality = excluded.municipality
            """)
        .param("name", person.name())
        .param("hash", hash)
        .param("role", person.role().word())
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

  private record Account(Person person, String passwordHash) {}
}
