package de.zubringer.pipeline.record;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.Severity;
import de.zubringer.pipeline.ContentItem;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyState;
import de.zubringer.pipeline.Step;
import de.zubringer.pipeline.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of the room's tables become records, and times become columns. */
public final class JourneyRows {
  private JourneyRows() {}

  public static OffsetDateTime column(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static Journey journey(ResultSet row, int number) throws SQLException {
    var area = row.getString("area");
    var duplicate = row.getObject("duplicate_of", UUID.class);
    return new Journey(
        new JourneyId(row.getObject("journey", UUID.class)),
        MunicipalityId.of(row.getString("municipality")),
        new LeikaKey(row.getString("leika")),
        row.getString("leistung"),
        row.getString("channel"),
        JourneyState.valueOf(row.getString("state")),
        row.getString("plan"),
        row.getObject("snapshot", Long.class),
        instant(row, "arrived_at"),
        instant(row, "received_at"),
        instant(row, "changed_at"),
        area == null ? null : new Ars(area),
        row.getString("area_name"),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("target"),
        row.getString("target_name"),
        duplicate == null ? null : new JourneyId(duplicate),
        maybeInstant(row, "accepted_at"),
        maybeInstant(row, "rejected_at"),
        row.getString("receipt_kind"),
        row.getString("receipt_reference"),
        row.getInt("attempts"),
        maybeInstant(row, "next_attempt_at"),
        row.getInt("steps"),
        row.getBoolean("decided"));
  }

  public static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        StepKind.valueOf(row.getString("kind")), instant(row, "at"), row.getString("note"));
  }

  public static Finding finding(ResultSet row, int number) throws SQLException {
    var arguments = (String[]) row.getArray("arguments").getArray();
    return new Finding(
        Severity.valueOf(row.getString("severity")),
        row.getString("code"),
        row.getString("place"),
        null,
        List.of(arguments));
  }

  public static ContentItem content(ResultSet row, int number) throws SQLException {
    return new ContentItem(
        row.getString("name"),
        row.getString("file_name"),
        row.getString("media_type"),
        row.getLong("size_bytes"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** Null if there is none. */
  public static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
