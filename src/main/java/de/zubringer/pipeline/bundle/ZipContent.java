package de.zubringer.pipeline.bundle;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.PieceStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip that is made while it is read, one piece in memory at a time. Opened again it is the same:
 * same order, and every entry bears the same given time.
 */
final class ZipContent implements Content {
  private static final int PIECE_BYTES = 64 * 1024;

  /** A file in it. */
  record Entry(String name, Content content) {}

  private final List<Entry> entries;
  private final LocalDateTime at;

  ZipContent(List<Entry> entries, LocalDateTime at) {
    this.entries = List.copyOf(entries);
    this.at = at;
  }

  /** Known only when all of it was made once. */
  @Override
  public long sizeBytes() {
    try (var in = open()) {
      return in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open() {
    return new Stream(entries.iterator(), at);
  }

  private static final class Stream extends PieceStream {
    private final Iterator<Entry> rest;
    private final LocalDateTime at;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(made);
    private final byte[] piece = new byte[PIECE_BYTES];
    private @Nullable InputStream current;
    private boolean ended;

    Stream(Iterator<Entry> rest, LocalDateTime at) {
      this.rest = rest;
      this.at = at;
    }

    @Override
    protected byte @Nullable [] next() throws IOException {
      while (made.size() == 0 && !ended) {
        step();
      }
      if (made.size() == 0) {
        return null;
      }
      var bytes = made.toByteArray();
      made.reset();
      return bytes;
    }

    private void step() throws IOException {
      if (current != null) {
        copy(current);
      } else if (rest.hasNext()) {
        var entry = rest.next();
        var header = new ZipEntry(entry.name());
        header.setTimeLocal(at);
        zip.putNextEntry(header);
        current = entry.content().open();
      } else {
        zip.close();
        ended = true;
      }
    }

    private void copy(InputStream from) throws IOException {
      var count = from.read(piece);
      if (count >= 0) {
        zip.write(piece, 0, count);
      } else {
        from.close();
        current = null;
        zip.closeEntry();
      }
    }

    @Override
    public void close() throws IOException {
      if (current != null) {
        current.close();
      }
    }
  }
}
