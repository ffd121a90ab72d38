package de.zubringer.responsibility.xzufi;

/**
 * An XZuFi identifier: the text and who gave it by which scheme; both may be empty.
 *
 * @param agency who gave it, from the attribute for the agency
 * @param scheme by which rule, from the attribute for the scheme
 */
public record Identifier(String text, String agency, String scheme) {
  static final Identifier NONE = new Identifier("", "", "");

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** The same thing: a reference often leaves out who gave the number. */
  boolean means(Identifier other) {
    return text.equals(other.text)
        && (agency.isEmpty() || other.agency.isEmpty() || agency.equals(other.agency));
  }
}
