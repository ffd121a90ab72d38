package de.zubringer.catalogue.xsd.quick;

import com.sun.xml.xsom.XSFacet;
import com.sun.xml.xsom.XSRestrictionSimpleType;
import com.sun.xml.xsom.XSSimpleType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;

/** The rule of each simple type: that of the built-in type it began as, and all facets since. */
final class QuickTypes {
  private static final Set<String> TEXTS = Set.of("string", "normalizedString", "token");

  private final IdentityHashMap<XSSimpleType, QuickText> known = new IdentityHashMap<>();

  QuickText of(XSSimpleType type) {
    var rule = known.get(type);
    if (rule == null) {
      rule = rule(type);
      known.put(type, rule);
    }
    return rule;
  }

  private static QuickText rule(XSSimpleType type) {
    var steps = new ArrayList<XSRestrictionSimpleType>();
    var at = type;
    while (!isBuiltIn(at)) {
      if (!at.isRestriction() || at.getRedefinedBy() != null) {
        return QuickText.UNSURE;
      }
      steps.addFirst(at.asRestriction());
      at = at.getSimpleBaseType();
    }
    var name = at.getName();
    var rules = new ArrayList<QuickText>();
    rules.add(TEXTS.contains(name) ? text(name, steps) : plain(name));
    steps.forEach(step -> add(step, TEXTS.contains(name), name, rules));
    return rules.contains(QuickText.UNSURE) ? QuickText.UNSURE : QuickText.all(rules);
  }

  private static boolean isBuiltIn(XSSimpleType type) {
    return XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(type.getTargetNamespace())
        && type.getName() != null;
  }

  private static QuickText text(String name, List<XSRestrictionSimpleType> steps) {
    var keepsWhiteSpace =
        name.equals("string")
            && steps.stream()
                .allMatch(step -> step.getDeclaredFacets(XSFacet.FACET_WHITESPACE).isEmpty());
    return keepsWhiteSpace ? text -> true : QuickText::isTidy;
  }

  private static QuickText plain(String name) {
    if (name.equals("boolean")) {
      return Set.of("true", "false", "1", "0")::contains;
    }
    var number = QuickNumbers.builtIn(name);
    var date = QuickDates.builtIn(name);
    return number != null ? number : date != null ? date : QuickText.UNSURE;
  }

  /** What one step of restriction asks for. */
  private static void add(
      XSRestrictionSimpleType step, boolean isText, String name, List<QuickText> rules) {
    var choices = values(step, XSFacet.FACET_ENUMERATION);
    if (!choices.isEmpty()) {
      rules.add(Set.copyOf(choices)::contains);
    }
    if (!step.getDeclaredFacets(XSFacet.FACET_PATTERN).isEmpty()) {
      rules.add(patterns(values(step, XSFacet.FACET_PATTERN)));
    }
    for (var facet : step.getDeclaredFacets()) {
      switch (facet.getName()) {
        case XSFacet.FACET_ENUMERATION, XSFacet.FACET_PATTERN, XSFacet.FACET_WHITESPACE -> {}
        case XSFacet.FACET_LENGTH, XSFacet.FACET_MINLENGTH, XSFacet.FACET_MAXLENGTH ->
            rules.add(isText ? length(facet) : QuickText.UNSURE);
        default ->
            rules.add(
                QuickNumbers.builtIn(name) == null ? QuickText.UNSURE : QuickNumbers.facet(facet));
      }
    }
  }

  private static List<String> values(XSRestrictionSimpleType step, String facet) {
    return step.getDeclaredFacets(facet).stream().map(one -> one.getValue().value).toList();
  }

  /** One of them has to match; those that Java would read otherwise never do. */
  private static QuickText patterns(List<String> texts) {
    var rules =
        texts.stream()
            .flatMap(text -> QuickPattern.of(text).stream())
            .map(pattern -> (QuickText) text -> pattern.matcher(text).matches())
            .collect(Collectors.toUnmodifiableList());
    if (rules.size() == 1) {
      return rules.getFirst();
    }
    return rules.isEmpty()
        ? QuickText.UNSURE
        : text -> rules.stream().anyMatch(rule -> rule.accepts(text));
  }

  /** In units of UTF-16: no text with others than single ones gets here. */
  private static QuickText length(XSFacet facet) {
    try {
      var bound = Integer.parseInt(facet.getValue().value.strip());
      return switch (facet.getName()) {
        case XSFacet.FACET_MINLENGTH -> text -> text.length() >= bound;
        case XSFacet.FACET_MAXLENGTH -> text -> text.length() <= bound;
        default -> text -> text.length() == bound;
      };
    } catch (NumberFormatException e) {
      return QuickText.UNSURE;
    }
  }
}
