package de.zubringer.vault;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.kernel.PieceStream;
import de.zubringer.kernel.SubmissionId;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Content in pieces, each sealed for its place: municipality, submission, name, number and whether
 * it is the last, so that none can be exchanged, moved or left out. Holds one piece at a time.
 */
final class SealedContent implements Content {
  static final int PIECE_BYTES = 1024 * 1024;

  /** Where it belongs and with what it is sealed. */
  record Place(
      PieceStore store,
      SecretKey key,
      MunicipalityId municipality,
      SubmissionId submission,
      String name) {

    void keep(Content content) throws IOException {
      try (var in = content.open()) {
        var number = 0;
        var piece = in.readNBytes(PIECE_BYTES);
        while (piece.length == PIECE_BYTES) {
          var next = in.readNBytes(PIECE_BYTES);
          if (next.length == 0) {
            break;
          }
          put(number++, piece, false);
          piece = next;
        }
        put(number, piece, true);
      }
    }

    private void put(int number, byte[] piece, boolean isLast) {
      var sealed = Seal.seal(key, binding(number, isLast), piece);
      store.put(municipality, submission, name, number, sealed);
    }

    private byte[] open(int number, boolean isLast, byte @Nullable [] readAlong) {
      var sealed =
          Optional.ofNullable(readAlong)
              .or(() -> store.piece(municipality, submission, name, number))
              .orElseThrow(() -> new BrokenSeal("piece " + number + " is missing"));
      return Seal.open(key, binding(number, isLast), sealed);
    }

    private byte[] binding(int number, boolean isLast) {
      return SealedContent.binding(municipality, submission, name, number, isLast);
    }
  }

  static byte[] binding(
      MunicipalityId municipality,
      SubmissionId submission,
      String name,
      int number,
      boolean isLast) {
    return Seal.binding(
        "piece",
        municipality.toString(),
        submission.toString(),
        name,
        Integer.toString(number),
        isLast ? "last" : "more");
  }

  private final Place place;
  private final int pieces;
  private final long sizeBytes;
  private final byte @Nullable [] readAlong;

  /** All pieces of one name. */
  SealedContent(Place place, List<PieceStore.Piece> pieces) {
    this.place = place;
    this.pieces = pieces.size();
    this.sizeBytes = pieces.stream().mapToLong(it -> it.sizeBytes() - Seal.MORE_BYTES).sum();
    this.readAlong = pieces.size() == 1 ? pieces.getFirst().sealed() : null;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream open() {
    return new Stream();
  }

  private final class Stream extends PieceStream {
    private int next;

    @Override
    protected byte @Nullable [] next() {
      if (next == pieces) {
        return null;
      }
      var piece = place.open(next, next == pieces - 1, readAlong);
      next++;
      return piece;
    }

    /** Leaps over whole pieces without opening them. */
    @Override
    public long skip(long count) throws IOException {
      var left = count;
      while (left > 0) {
        left -= skipHere(left);
        if (left >= PIECE_BYTES && next < pieces - 1) {
          next++;
          left -= PIECE_BYTES;
        } else if (left > 0 && !fill()) {
          break;
        }
      }
      return count - left;
    }

    @Override
    public void close() {
      wipe();
      next = pieces;
    }
  }
}
