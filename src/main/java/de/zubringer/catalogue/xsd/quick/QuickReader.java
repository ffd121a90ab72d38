package de.zubringer.catalogue.xsd.quick;

import com.sun.xml.xsom.XSComplexType;
import com.sun.xml.xsom.XSElementDecl;
import com.sun.xml.xsom.XSModelGroup;
import com.sun.xml.xsom.XSParticle;
import com.sun.xml.xsom.XSType;
import de.zubringer.catalogue.xsd.XmlNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * Finds out of which elements an XSD speaks plainly enough to decide without the validator. Left to
 * it are: values filled in by the XSD, keys, elements that stand in for others, groups that repeat,
 * types that are redefined, lists, unions, and types of names and references.
 */
public final class QuickReader {
  /** Parsers refuse more than 200. */
  private static final int ATTRIBUTES_MAX = 100;

  /** Parsers refuse more than 1,000, the prefix included. */
  private static final int NAME_MAX = 500;

  /** The children of one group as they are met. */
  private static final class Met {
    private final List<QName> order;
    private final List<XSElementDecl> elements = new ArrayList<>();

    Met(List<QName> order) {
      this.order = order;
    }

    /** False if the tree has another there, as it has where a name stands twice. */
    boolean add(XSElementDecl element) {
      var at = elements.size();
      elements.add(element);
      return at < order.size()
          && order.get(at).equals(new QName(element.getTargetNamespace(), element.getName()));
    }
  }

  private final QuickTypes types = new QuickTypes();

  /**
   * What an element may hold, as far as it is sure.
   *
   * @param node the same element in the tree
   */
  public QuickElement element(XSElementDecl element, XmlNode node) {
    var type = element.getType();
    if (!isPlain(element) || isRedefined(type)) {
      return QuickElement.UNSURE;
    }
    return type.isSimpleType()
        ? new QuickElement(
            types.of(type.asSimpleType()), List.of(), QuickContent.NOTHING, List.of())
        : group(type.asComplexType(), node);
  }

  private static boolean isPlain(XSElementDecl element) {
    return !element.isAbstract()
        && element.getSubstitutables().size() <= 1
        && element.getIdentityConstraints().isEmpty()
        && element.getDefaultValue() == null
        && element.getFixedValue() == null
        && element.getName().length() <= NAME_MAX;
  }

  private static boolean isRedefined(XSType type) {
    return type.getRedefinedBy() != null || type.getRedefinedCount() > 0;
  }

  private QuickElement group(XSComplexType type, XmlNode node) {
    if (type.isAbstract() || type.isMixed() || type.getAttributeUses().size() > ATTRIBUTES_MAX) {
      return QuickElement.UNSURE;
    }
    var text = type.getContentType().asSimpleType();
    var particle = type.getContentType().asParticle();
    var met = new Met(List.copyOf(node.children().keySet()));
    var content = particle == null ? Optional.of(QuickContent.NOTHING) : content(particle, met);
    if (content.isEmpty() || met.elements.size() != met.order.size()) {
      return QuickElement.UNSURE;
    }
    var children = new ArrayList<QuickElement>();
    for (var child : node.children().values()) {
      children.add(element(met.elements.get(children.size()), child));
    }
    return new QuickElement(
        text == null ? String::isEmpty : types.of(text),
        attributes(type, node),
        content.get(),
        children);
  }

  private List<QuickElement.Attribute> attributes(XSComplexType type, XmlNode node) {
    var attributes = new ArrayList<QuickElement.Attribute>();
    for (var name : node.attributes().keySet()) {
      var use = type.getAttributeUse(name.getNamespaceURI(), name.getLocalPart());
      var isPlain =
          use != null
              && use.getFixedValue() == null
              && use.getDecl().getFixedValue() == null
              && name.getLocalPart().length() <= NAME_MAX;
      attributes.add(
          new QuickElement.Attribute(
              isPlain ? types.of(use.getDecl().getType()) : QuickText.UNSURE,
              use == null || use.isRequired()));
    }
    return attributes;
  }

  /** Empty if counting does not decide it. */
  private static Optional<QuickContent> content(XSParticle particle, Met met) {
    var min = particle.getMinOccurs();
    var max = particle.getMaxOccurs();
    var term = particle.getTerm();
    if (term.isElementDecl()) {
      var one = new QuickContent.One(met.elements.size(), number(min), number(max));
      return met.add(term.asElementDecl()) ? Optional.of(one) : Optional.empty();
    }
    if (term.isWildcard() || !max.equals(BigInteger.ONE)) {
      return Optional.empty();
    }
    var group =
        term.isModelGroupDecl() ? term.asModelGroupDecl().getModelGroup() : term.asModelGroup();
    var parts = new ArrayList<QuickContent>();
    for (var member : group.getChildren()) {
      var part = content(member, met);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    var optional = min.signum() == 0;
    return Optional.of(
        group.getCompositor() == XSModelGroup.CHOICE
            ? new QuickContent.Choice(parts, optional)
            : new QuickContent.All(parts, optional));
  }

  /** Without an upper bound it is -1. */
  private static int number(BigInteger times) {
    return times.signum() < 0 || times.bitLength() >= Integer.SIZE
        ? Integer.MAX_VALUE
        : times.intValue();
  }
}
