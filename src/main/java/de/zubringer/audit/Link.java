package de.zubringer.audit;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One entry as it lies in the table, and what binds it to the one before. */
record Link(AuditEntry entry, String seal) {
  static final String COLUMNS =
      "municipality, entry, at, by_name, by_role, action, about, digest, hash, seal";

  static Link read(ResultSet row) throws SQLException {
    return new Link(
        new AuditEntry(
            MunicipalityId.of(row.getString("municipality")),
            row.getLong("entry"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            new Author(row.getString("by_name"), row.getString("by_role")),
            row.getString("action"),
            row.getString("about"),
            row.getString("digest"),
            row.getString("hash")),
        row.getString("seal"));
  }

  /** Each part with its length, so that no two entries look alike. */
  static String hash(AuditEntry entry, String before) {
    var text = new StringBuilder();
    for (var part :
        List.of(
            before,
            entry.municipality().toString(),
            Long.toString(entry.entry()),
            Long.toString(micros(entry.at())),
            entry.by().name(),
            entry.by().role(),
            entry.action(),
            entry.about(),
            entry.digest())) {
      text.append(part.length()).append(':').append(part);
    }
    return Content.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }
}
