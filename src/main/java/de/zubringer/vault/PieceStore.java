package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of sealed pieces. */
@Component
class PieceStore {
  /** Fields of a form fit into it; what is larger is read when it is needed. */
  private static final int READ_ALONG_BYTES_MAX = 64 * 1024;

  private static final String LISTED =
      """
      select name, number, octet_length(sealed) as size_bytes,
        case when octet_length(sealed) <= :readAlong then sealed end as sealed
      from vault_piece where municipality = :municipality and submission = :submission and
      """;

  static final String KEEP =
      """
      insert into vault_piece (municipality, submission, name, number, sealed)
      values (?, ?, ?, ?, ?)
      on conflict (municipality, submission, name, number) do update set sealed = excluded.sealed
      """;

  /** What lies behind a piece, of a longer content kept before. */
  static final String BEHIND =
      """
      delete from vault_piece
      where municipality = ? and submission = ? and name = ? and number > ?
      """;

  private final JdbcClient database;

  PieceStore(JdbcClient database) {
    this.database = database;
  }

  /**
   * A piece without its bytes, unless they are few.
   *
   * @param sizeBytes of the sealed bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(String name, int number, int sizeBytes, byte @Nullable [] sealed) {}

  /** What lay behind this piece, of a longer content kept before, goes. */
  void put(
      MunicipalityId municipality,
      SubmissionId submission,
      String name,
      int number,
      byte[] sealed) {
    of(
            municipality,
            submission,
            """
            with behind as (
              delete from vault_piece
              where municipality = :municipality and submission = :submission
                and name = :name and number > :number)
            insert into vault_piece (municipality, submission, name, number, sealed)
            values (:municipality, :submission, :name, :number, :sealed)
            on conflict (municipality, submission, name, number)
            do update set sealed = excluded.sealed
            """)
        .param("name", name)
        .param("number", number)
        .param("sealed", sealed)
        .update();
  }

  Optional<byte[]> piece(
      MunicipalityId municipality, SubmissionId submission, String name, int number) {
    return of(
            municipality,
            submission,
            """
            select sealed from vault_piece
            where municipality = :municipality and submission = :submission
              and name = :name and number = :number
            """)
        .param("name", name)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  List<Piece> named(MunicipalityId municipality, SubmissionId submission, String name) {
    return listed(of(municipality, submission, LISTED + "name = :name order by number"), name);
  }

  /** In the order of names and numbers. */
  List<Piece> beginningWith(MunicipalityId municipality, SubmissionId submission, String prefix) {
    return listed(
        of(
            municipality,
            submission,
            LISTED + "starts_with(name, :name) order by name collate \"C\", number"),
        prefix);
  }

  void delete(MunicipalityId municipality, SubmissionId submission) {
    of(
            municipality,
            submission,
            "delete from vault_piece where municipality = :municipality and submission = :submission")
        .update();
  }

  private static List<Piece> listed(JdbcClient.StatementSpec statement, String name) {
    return statement
        .param("name", name)
        .param("readAlong", READ_ALONG_BYTES_MAX)
        .query(
            (row, number) ->
                new Piece(
                    row.getString("name"),
                    row.getInt("number"),
                    row.getInt("size_bytes"),
                    row.getBytes("sealed")))
        .list();
  }

  private JdbcClient.StatementSpec of(
      MunicipalityId municipality, SubmissionId submission, String statement) {
    return database
        .sql(statement)
        .param("municipality", municipality.toString())
        .param("submission", submission.value());
  }
}
