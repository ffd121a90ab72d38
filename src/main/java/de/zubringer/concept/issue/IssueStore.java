package de.zubringer.concept.issue;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of issues. */
@Repository
class IssueStore {
  private static final TypeReference<List<ChapterDigest>> CHAPTERS = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> SOURCES = new TypeReference<>() {};
  private static final String COLUMNS = "number, at, by_name, by_role, sha256, chapters, sources";

  private final JdbcClient sql;
  private final JsonMapper json;

  IssueStore(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Nobody else issues this concept until the transaction ends. */
  void lock(MunicipalityId owner, String leistung) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", "concept" + owner + leistung)
        .query((row, number) -> 0)
        .list();
  }

  /** The newest first. */
  List<ConceptIssue> all(MunicipalityId owner, String leistung) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from concept_issue where municipality = ? and leistung = ?"
                + " order by number desc")
        .param(owner.toString())
        .param(leistung)
        .query((row, number) -> issue(row))
        .list();
  }

  Optional<ConceptIssue> newest(MunicipalityId owner, String leistung) {
    return sql.sql(
            "select "
                + COLUMNS
                + " from concept_issue where municipality = ? and leistung = ?"
                + " order by number desc limit 1")
        .param(owner.toString())
        .param(leistung)
        .query((row, number) -> issue(row))
        .optional();
  }

  Optional<byte[]> document(MunicipalityId owner, String leistung, int number) {
    return sql.sql(
            """
            select document from concept_issue
            where municipality = ? and leistung = ? and number = ?
            """)
        .param(owner.toString())
        .param(leistung)
        .param(number)
        .query(byte[].class)
        .optional();
  }

  void insert(MunicipalityId owner, String leistung, ConceptIssue issue, byte[] document) {
    sql.sql(
            "insert into concept_issue (municipality, leistung, "
                + COLUMNS
                + ", document) values (:m, :l, :n, :t, :bn, :br, :d, :c, :s, :f)")
        .param("m", owner.toString())
        .param("l", leistung)
        .param("n", issue.number())
        .param("t", issue.at().atOffset(ZoneOffset.UTC))
        .param("bn", issue.by().name())
        .param("br", issue.by().role())
        .param("d", issue.sha256())
        .param("c", json.writeValueAsString(issue.chapters()))
        .param("s", json.writeValueAsString(issue.sources()))
        .param("f", document)
        .update();
  }

  private ConceptIssue issue(ResultSet row) throws SQLException {
    return new ConceptIssue(
        row.getInt("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Author(row.getString("by_name"), row.getString("by_role")),
        row.getString("sha256"),
        json.readValue(row.getString("chapters"), CHAPTERS),
        json.readValue(row.getString("sources"), SOURCES));
  }
}
