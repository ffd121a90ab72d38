package de.zubringer.municipality.gv100ad;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file; older editions of GV100AD are ISO-8859-1, newer ones UTF-8.
 *
 * @param guessed whether it was no UTF-8 and therefore taken as ISO-8859-1
 */
record EditionText(String text, boolean guessed) {

  static EditionText decode(byte[] bytes, boolean latin1) {
    if (latin1) {
      return new EditionText(new String(bytes, StandardCharsets.ISO_8859_1), false);
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new EditionText(text.startsWith("\uFEFF") ? text.substring(1) : text, false);
    } catch (CharacterCodingException e) {
      return new EditionText(new String(bytes, StandardCharsets.ISO_8859_1), true);
    }
  }
}
