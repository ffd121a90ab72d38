package de.zubringer.delivery.sql;

import com.fasterxml.jackson.annotation.JsonCreator;
import de.zubringer.kernel.LegalTime;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/** What a value is in the database, and how it gets there. */
enum SqlType {
  TEXT,
  DECIMAL,
  DATE,
  TIMESTAMP,
  BOOLEAN;

  @JsonCreator
  static SqlType of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether a column of this JDBC type takes it as what it is. */
  boolean fits(int jdbcType) {
    return switch (jdbcType) {
      case Types.CHAR,
          Types.VARCHAR,
          Types.LONGVARCHAR,
          Types.NCHAR,
          Types.NVARCHAR,
          Types.LONGNVARCHAR,
          Types.CLOB,
          Types.NCLOB ->
          this == TEXT;
      case Types.NUMERIC,
          Types.DECIMAL,
          Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.FLOAT,
          Types.REAL,
          Types.DOUBLE ->
          this == DECIMAL;
      case Types.DATE -> this == DATE;
      case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> this == TIMESTAMP || this == DATE;
      case Types.BOOLEAN, Types.BIT -> this == BOOLEAN;
      default -> false;
    };
  }

  void bind(PreparedStatement statement, int index, String value) throws SQLException {
    switch (this) {
      case TEXT -> statement.setString(index, value);
      case DECIMAL -> statement.setBigDecimal(index, new BigDecimal(value));
      case DATE -> statement.setDate(index, Date.valueOf(LocalDate.parse(value)));
      // a column without time zone gets German legal time, one with it the same moment
      case TIMESTAMP ->
          statement.setTimestamp(
              index,
              Timestamp.from(OffsetDateTime.parse(value).toInstant()),
              Calendar.getInstance(TimeZone.getTimeZone(LegalTime.ZONE), Locale.GERMANY));
      case BOOLEAN -> statement.setBoolean(index, Boolean.parseBoolean(value));
    }
  }
}
