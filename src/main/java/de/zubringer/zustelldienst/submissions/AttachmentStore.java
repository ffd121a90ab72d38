package de.zubringer.zustelldienst.submissions;

import de.zubringer.zustelldienst.WhenEnabled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Announced attachments and their encrypted bytes, in pieces. */
@Component
@WhenEnabled
public class AttachmentStore {
  /** Large enough to be quick, small enough for many at a time. */
  private static final int CHUNK_BYTES = 1024 * 1024;

  private final JdbcClient sql;

  /** An announced attachment; size and tag as soon as it was uploaded. */
  public record Entry(UUID id, Optional<Long> size, Optional<String> tag) {}

  AttachmentStore(JdbcClient sql) {
    this.sql = sql;
  }

  void announce(UUID submissionId, List<UUID> ids) {
    for (var position = 0; position < ids.size(); position++) {
      sql.sql(
              """
              insert into zustelldienst_attachments (submission_id, attachment_id, position)
              values (:id, :attachment, :position)""")
          .param("id", submissionId)
          .param("attachment", ids.get(position))
          .param("position", position)
          .update();
    }
  }

  public List<Entry> of(UUID submissionId) {
    return sql.sql(
            """
            select attachment_id, size, tag from zustelldienst_attachments
            where submission_id = :id order by position""")
        .param("id", submissionId)
        .query(
            (row, number) ->
                new Entry(
                    row.getObject(1, UUID.class),
                    Optional.ofNullable(row.getObject(2, Long.class)),
                    Optional.ofNullable(row.getString(3))))
        .list();
  }

  /** Replaces what was stored before; to be called in a transaction. */
  void store(UUID submissionId, UUID attachmentId, InputStream jwe, String tag) throws IOException {
    sql.sql("delete from zustelldienst_chunks where submission_id = :id and attachment_id = :a")
        .param("id", submissionId)
        .param("a", attachmentId)
        .update();
    var size = 0L;
    var number = 0;
    for (var chunk = jwe.readNBytes(CHUNK_BYTES);
        chunk.length > 0;
        chunk = jwe.readNBytes(CHUNK_BYTES)) {
      sql.sql("insert into zustelldienst_chunks values (:id, :attachment, :number, :bytes)")
          .param("id", submissionId)
          .param("attachment", attachmentId)
          .param("number", number++)
          .param("bytes", chunk)
          .update();
      size += chunk.length;
    }
    sql.sql(
            """
            update zustelldienst_attachments set size = :size, tag = :tag
            where submission_id = :id and attachment_id = :attachment""")
        .param("size", size)
        .param("tag", tag)
        .param("id", submissionId)
        .param("attachment", attachmentId)
        .update();
  }

  /** Writes so many bytes of the attachment, piece by piece. */
  void write(UUID submissionId, UUID attachmentId, long bytes, OutputStream out)
      throws IOException {
    var left = bytes;
    for (var number = 0; left > 0; number++) {
      var chunk = chunk(submissionId, attachmentId, number);
      if (chunk.isEmpty()) {
        throw new IOException("the attachment was deleted while it was read");
      }
      var length = (int) Math.min(left, chunk.get().length);
      out.write(chunk.get(), 0, length);
      left -= length;
    }
  }

  /** Keeps the names, forgets the content. */
  void forget(UUID submissionId) {
    sql.sql("delete from zustelldienst_chunks where submission_id = :id")
        .param("id", submissionId)
        .update();
  }

  private Optional<byte[]> chunk(UUID submissionId, UUID attachmentId, int number) {
    return sql.sql(
            """
            select bytes from zustelldienst_chunks
            where submission_id = :id and attachment_id = :attachment and number = :number""")
        .param("id", submissionId)
        .param("attachment", attachmentId)
        .param("number", number)
        .query(byte[].class)
        .optional();
  }
}
