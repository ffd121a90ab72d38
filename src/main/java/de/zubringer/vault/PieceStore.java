package de.zubringer.vault;

import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
      select name, number, coalesce(file_bytes, octet_length(sealed)) as size_bytes,
        case when octet_length(sealed) <= :readAlong then sealed end as sealed
      from vault_piece where municipality = :municipality and submission = :submission and
      """;

  static final String KEEP =
      """
      insert into vault_piece (municipality, submission, name, number, sealed)
      values (?, ?, ?, ?, ?)
      on conflict (municipality, submission, name, number)
      do update set sealed = excluded.sealed, file = null, file_bytes = null
      """;

  /** What lies behind a piece, of a longer content kept before. */
  static final String BEHIND =
      """
      delete from vault_piece
      where municipality = ? and submission = ? and name = ? and number > ?
      """;

  private final JdbcClient database;
  private final PieceFolder folder;

  PieceStore(JdbcClient database, PieceFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  /**
   * A piece without its bytes, unless they are few.
   *
   * @param sizeBytes of the sealed bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(String name, int number, int sizeBytes, byte @Nullable [] sealed) {}

  /**
   * What lay behind this piece, of a longer content kept before, goes. Large ones lie in a file if
   * the installation wants it so.
   */
  void put(
      MunicipalityId municipality,
      SubmissionId submission,
      String name,
      int number,
      byte[] sealed) {
    var file = folder.keep(sealed).orElse(null);
    of(
            municipality,
            submission,
            """
            with behind as (
              delete from vault_piece
              where municipality = :municipality and submission = :submission
                and name = :name and number > :number)
            insert into vault_piece
              (municipality, submission, name, number, sealed, file, file_bytes)
            values (:municipality, :submission, :name, :number, :sealed, :file, :fileBytes)
            on conflict (municipality, submission, name, number)
            do update set sealed = excluded.sealed, file = excluded.file,
              file_bytes = excluded.file_bytes
            """)
        .param("name", name)
        .param("number", number)
        .param("sealed", file == null ? sealed : null, Types.BINARY)
        .param("file", file, Types.OTHER)
        .param("fileBytes", file == null ? null : sealed.length, Types.INTEGER)
        .update();
  }

  Optional<byte[]> piece(
      MunicipalityId municipality, SubmissionId submission, String name, int number) {
    return of(
            municipality,
            submission,
            """
            select sealed, file, file_bytes from vault_piece
            where municipality = :municipality and submission = :submission
              and name = :name and number = :number
            """)
        .param("name", name)
        .param("number", number)
        .query((row, at) -> bytes(row))
        .optional()
        .flatMap(found -> found);
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
    var files =
        of(
                municipality,
                submission,
                """
                delete from vault_piece
                where municipality = :municipality and submission = :submission returning file
                """)
            .query(UUID.class)
            .list();
    folder.deleteAfterCommit(files.stream().filter(Objects::nonNull).toList());
  }

  /** Wherever they lie, whatever is set now. */
  private Optional<byte[]> bytes(ResultSet row) throws SQLException {
    var file = row.getObject("file", UUID.class);
    return file == null
        ? Optional.of(row.getBytes("sealed"))
        : folder.read(file, row.getInt("file_bytes"));
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
