package de.zubringer.delivery.pull;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tokens by which Fachverfahren fetch. Each is of one installation of one administration, is shown
 * once when it is made, and ends when it is taken back. It is random enough that a plain digest
 * gives nothing away.
 */
@Component
public class FetchTokens {
  /** One in use, one for the change, a few for tests; more is a mistake. */
  public static final int TOKENS_MAX = 5;

  /** Before the random part, so that scanners for lost secrets recognise it. */
  private static final String PREFIX = "zbf_";

  private static final int RANDOM_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  /** Finer is of no use, and would write with every call. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  FetchTokens(JdbcClient sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Makes a token; nobody can see it again.
   *
   * @param name by which people recognise it
   * @return empty if the installation has as many as it may
   */
  public Optional<String> make(MunicipalityId municipality, String system, String name, String by) {
    var bytes = new byte[RANDOM_BYTES];
    random.nextBytes(bytes);
    var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var made =
        sql.sql(
                """
                insert into delivery_pull_token
                  (id, municipality, system, name, sha256, made_at, made_by)
                select :id, :municipality, :system, :name, :digest, :at, :by
                where (select count(*) from delivery_pull_token
                       where municipality = :municipality and system = :system
                         and revoked_at is null) < :most
                """)
            .param("id", UUID.randomUUID())
            .param("municipality", municipality.toString())
            .param("system", system)
            .param("name", name)
            .param("digest", digest(token))
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by)
            .param("most", TOKENS_MAX)
            .update();
    return made == 1 ? Optional.of(token) : Optional.empty();
  }

  /** Those of an administration that still hold, the newest first. */
  public List<FetchToken> of(MunicipalityId municipality) {
    return sql.sql(
            """
            select * from delivery_pull_token
            where municipality = ? and revoked_at is null order by system, made_at desc
            """)
        .param(municipality.toString())
        .query(FetchTokens::row)
        .list();
  }

  /**
   * Takes a token back, at once and for good.
   *
   * @return its installation; empty if there is no such token that holds
   */
  public Optional<String> revoke(MunicipalityId municipality, UUID id, String by) {
    return sql.sql(
            """
            update delivery_pull_token set revoked_at = ?, revoked_by = ?
            where municipality = ? and id = ? and revoked_at is null returning system
            """)
        .param(Timestamp.from(clock.instant()))
        .param(by)
        .param(municipality.toString())
        .param(id)
        .query(String.class)
        .optional();
  }

  /** Who shows this token; empty if it holds nowhere. */
  public Optional<Fetcher> fetcher(String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    var digest = digest(token);
    var found =
        sql.sql(
                """
                select municipality, system from delivery_pull_token
                where sha256 = ? and revoked_at is null
                """)
            .param(digest)
            .query(
                (row, number) -> new Fetcher(MunicipalityId.of(row.getString(1)), row.getString(2)))
            .optional();
    found.ifPresent(fetcher -> used(digest));
    return found;
  }

  private void used(String digest) {
    var now = clock.instant();
    sql.sql(
            """
            update delivery_pull_token set used_at = ?
            where sha256 = ? and (used_at is null or used_at < ?)
            """)
        .param(Timestamp.from(now))
        .param(digest)
        .param(Timestamp.from(now.minus(USE_NOTED_EVERY)))
        .update();
  }

  private static FetchToken row(ResultSet row, int number) throws SQLException {
    return new FetchToken(
        row.getObject("id", UUID.class),
        row.getString("system"),
        row.getString("name"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("made_by"),
        instant(row.getTimestamp("used_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static String digest(String token) {
    return Content.sha256(token.getBytes(StandardCharsets.US_ASCII));
  }
}
