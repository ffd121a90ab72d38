package de.zubringer.catalogue.print;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font of the web (WOFF 1.0, W3C Recommendation of 2012-12-13) into the TrueType file it
 * was made of; PDF libraries read only that.
 */
final class Woff {
  private static final int SIGNATURE = 0x774F4646;
  private static final int FLAVOUR_AT = 4;
  private static final int COUNT_AT = 12;
  private static final int DIRECTORY_AT = 44;
  private static final int ENTRY_BYTES = 20;

  private static final int SFNT_HEADER_BYTES = 12;
  private static final int SFNT_ENTRY_BYTES = 16;
  private static final int ALIGNMENT = 4;

  /** Ten times Noto Sans; what claims to be larger is none of the fonts we ship. */
  private static final int BYTES_MAX = 8 * 1024 * 1024;

  private record Table(int tag, int checksum, byte[] content) {
    int padded() {
      return (content.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
  }

  private Woff() {}

  static byte[] unpack(byte[] woff) throws IOException {
    var in = ByteBuffer.wrap(woff);
    if (woff.length < DIRECTORY_AT || in.getInt(0) != SIGNATURE) {
      throw new IOException("not a WOFF font");
    }
    var tables = new ArrayList<Table>();
    var total = SFNT_HEADER_BYTES;
    for (int i = 0; i < in.getShort(COUNT_AT); i++) {
      var table = table(in, DIRECTORY_AT + i * ENTRY_BYTES);
      tables.add(table);
      total += SFNT_ENTRY_BYTES + table.padded();
      if (total > BYTES_MAX) {
        throw new IOException("WOFF font is too large");
      }
    }
    return sfnt(in.getInt(FLAVOUR_AT), tables, total);
  }

  private static Table table(ByteBuffer in, int at) throws IOException {
    try {
      var packed = new byte[in.getInt(at + 8)];
      in.get(in.getInt(at + 4), packed);
      var length = in.getInt(at + 12);
      var content = packed.length == length ? packed : inflated(packed, length);
      return new Table(in.getInt(at), in.getInt(at + 16), content);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | DataFormatException e) {
      throw new IOException("WOFF font is damaged", e);
    }
  }

  private static byte[] inflated(byte[] packed, int length)
      throws DataFormatException, IOException {
    if (length > BYTES_MAX) {
      throw new IOException("WOFF font is too large");
    }
    var content = new byte[length];
    try (var inflater = new Inflater()) {
      inflater.setInput(packed);
      if (inflater.inflate(content) != length) {
        throw new IOException("WOFF font is damaged");
      }
    }
    return content;
  }

  private static byte[] sfnt(int flavour, List<Table> tables, int total) {
    var count = tables.size();
    var out = ByteBuffer.allocate(total);
    var power = Integer.highestOneBit(count);
    var range = (short) (power * SFNT_ENTRY_BYTES);
    out.putInt(flavour).putShort((short) count).putShort(range);
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (count * SFNT_ENTRY_BYTES - range));
    var at = SFNT_HEADER_BYTES + count * SFNT_ENTRY_BYTES;
    for (var table : tables) {
      out.putInt(table.tag()).putInt(table.checksum()).putInt(at).putInt(table.content().length);
      at += table.padded();
    }
    for (var table : tables) {
      out.put(table.content()).position(out.position() + table.padded() - table.content().length);
    }
    return out.array();
  }
}
