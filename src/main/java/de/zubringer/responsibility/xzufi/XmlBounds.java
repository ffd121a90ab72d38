package de.zubringer.responsibility.xzufi;

/** Counts elements, depth and text of a message. */
final class XmlBounds {
  /** The catalogue of all Länder has some ten million Zuständigkeiten in many messages. */
  static final long ELEMENTS_MAX = 100_000_000;

  /** XZuFi nests about ten deep. */
  static final int DEPTH_MAX = 60;

  /** The longest Leistung in all languages has some thousand elements. */
  static final int OBJECT_ELEMENTS_MAX = 50_000;

  /** A whole Leistung with its texts has some hundred thousand characters. */
  static final int OBJECT_TEXT_MAX = 8_000_000;

  static final int RESPONSIBILITIES_MAX = 200_000;

  private long elements;
  private int depth;
  private int inObject;
  private long text;

  void beginObject() {
    inObject = 0;
    text = 0;
  }

  void enter(int line) {
    check(++elements, ELEMENTS_MAX, line);
    check(++depth, DEPTH_MAX, line);
  }

  void enterObject(int line) {
    enter(line);
    check(++inObject, OBJECT_ELEMENTS_MAX, line);
  }

  void leave() {
    depth--;
  }

  /** A part of the object was turned into a record and needs no room any more. */
  void release(XmlNode node) {
    inObject -= node.size();
    text -= node.textLength();
  }

  /** So many Zuständigkeiten one unit may hold; the LeiKa has some ten thousand Leistungen. */
  void checkResponsibilities(int number, int line) {
    check(number, RESPONSIBILITIES_MAX, line);
  }

  void text(int length, int line) {
    text += length;
    check(text, OBJECT_TEXT_MAX, line);
  }

  private static void check(long value, long limit, int line) {
    if (value > limit) {
      throw new BoundExceeded(line, limit);
    }
  }
}
