package de.zubringer.catalogue.xsd.quick;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an element may hold, for accepting a sound document while it is written. Attributes and
 * children are counted in the order of its node. It knows the common parts of an XSD only and
 * accepts nothing it is not sure of, so that fault is found by the validator alone; what this
 * accepts, the validator accepts.
 */
public final class QuickElement {
  /** Leaves everything to the validator. */
  public static final QuickElement UNSURE =
      new QuickElement(QuickText.UNSURE, List.of(), QuickContent.NOTHING, List.of());

  /** An attribute that may or must be there. */
  record Attribute(QuickText text, boolean required) {}

  private final QuickText text;
  private final List<Attribute> attributes;
  private final QuickContent content;
  private final List<QuickElement> children;

  QuickElement(
      QuickText text,
      List<Attribute> attributes,
      QuickContent content,
      List<QuickElement> children) {
    this.text = text;
    this.attributes = attributes;
    this.content = content;
    this.children = children;
  }

  public QuickElement child(int index) {
    return children.isEmpty() ? UNSURE : children.get(index);
  }

  /**
   * Whether it may hold this text.
   *
   * @param value of letters XML allows, line breaks as XML has them
   */
  public boolean acceptsText(String value) {
    return text.accepts(value);
  }

  /**
   * Whether an attribute may hold this text, or be missing.
   *
   * @param value null if it is not there
   */
  public boolean acceptsAttribute(int index, @Nullable String value) {
    if (attributes.isEmpty()) {
      return false;
    }
    var attribute = attributes.get(index);
    return value == null ? !attribute.required() : attribute.text().accepts(value);
  }

  /**
   * Whether it may hold these children.
   *
   * @param counts how many there are of each child
   */
  public boolean acceptsChildren(int[] counts) {
    return content.accepts(counts);
  }
}
