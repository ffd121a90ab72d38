package de.zubringer.catalogue.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Noto Sans, the font of every printed sheet: it has all letters of String.Latin+ (DIN 91379 type
 * C), Greek and Cyrillic. It comes with KERN-UX when the product is built ({@code frontend/}),
 * under the SIL Open Font License that stands in its own metadata.
 */
public final class SheetFont {
  static final SheetFont REGULAR = new SheetFont("NotoSans-Regular.woff", 400);
  static final SheetFont BOLD = new SheetFont("NotoSans-Bold.woff", 700);

  static final String FAMILY = "Sheet";

  private static final int PLANE = 0x10000;

  private final int weight;
  private final byte[] trueType;
  private final BitSet letters;

  private SheetFont(String file, int weight) {
    this.weight = weight;
    try (var in = SheetFont.class.getResourceAsStream("/fonts/" + file)) {
      if (in == null) {
        throw new IOException(file + " is missing: the frontend was not built");
      }
      this.trueType = Woff.unpack(in.readAllBytes());
      this.letters = letters(trueType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every sign of a text can be printed; line breaks and tabs are blanks of a kind. */
  public static boolean prints(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .allMatch(point -> point == '\n' || point == '\t' || (point < PLANE && has(point)));
  }

  private static boolean has(int point) {
    return point >= ' ' && REGULAR.letters.get(point) && BOLD.letters.get(point);
  }

  int weight() {
    return weight;
  }

  InputStream open() {
    return new ByteArrayInputStream(trueType);
  }

  private static BitSet letters(byte[] trueType) throws IOException {
    var letters = new BitSet(PLANE);
    try (var font = new TTFParser().parse(new RandomAccessReadBuffer(trueType))) {
      var glyphs = font.getUnicodeCmapLookup();
      for (int point = ' '; point < PLANE; point++) {
        letters.set(point, !Character.isISOControl(point) && glyphs.getGlyphId(point) != 0);
      }
    }
    return letters;
  }
}
