package de.zubringer.workspace;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which files belong where in a workspace. */
final class Places {
  private static final List<Known> PLACES =
      List.of(
          at("workspace.yaml", "workspace"),
          at("lands/*/responsibilities/*.yaml", "responsibilities"),
          at("lands/*/rollin.yaml", "rollin"),
          at("packages/*/*/package.yaml", "package"),
          at("packages/*/*/parts.yaml", "parts"),
          at("packages/*/*/fees.yaml", "fees"),
          at("packages/*/*/decisions.yaml", "decisions"),
          at("packages/*/*/texts.yaml", "texts"),
          at("packages/*/*/variation-points.yaml", "variation-points"),
          at("packages/*/*/steps.yaml", "steps"),
          at("packages/*/*/codelists/*.yaml", "codelist"),
          at("packages/*/*/original/origin.yaml", "origin"),
          at("packages/*/*/samples/*.expect.yaml", "expectation"),
          at("systems/*/system.yaml", "system"),
          at("systems/*/formats/*/format.yaml", "target-format"),
          at("systems/*/mappings/*.yaml", "mapping"),
          at("municipalities/*/profile.yaml", "profile"),
          at("municipalities/*/responsibilities.yaml", "responsibilities"),
          at("municipalities/*/connections/*.yaml", "connection"),
          at("municipalities/*/gaps/*.yaml", "gaps"));

  /** Places of files that name no format. */
  private static final List<Pattern> OTHERS =
      List.of(
          glob("register/*.csv"),
          glob("municipalities/*/streets/*.csv"),
          glob("packages/*/*/*.json"),
          glob("packages/*/*/*.xsd"),
          glob("packages/*/*/*.sch"),
          glob("packages/*/*/*.bpmn"),
          glob("packages/*/*/codelists/*.csv"),
          glob("packages/*/*/samples/*"),
          glob("packages/*/*/original/*"),
          glob("systems/*/formats/*/*"),
          glob("systems/*/tables/*.csv"),
          glob("systems/*/mappings/*.csv"),
          glob("systems/*/golden/*/*"),
          glob("systems/*/import-table.sql"),
          Pattern.compile("blueprints/.+"),
          Pattern.compile("(.+/)?(README|LICENSE|LICENCE|CHANGELOG)[^/]*"));

  private Places() {}

  /** The name of the format a file must have at this path, where one is fixed. */
  static Optional<String> formatAt(String path) {
    return PLACES.stream()
        .filter(place -> place.pattern().matcher(path).matches())
        .map(Known::format)
        .findFirst();
  }

  static boolean isKnown(String path) {
    return formatAt(path).isPresent()
        || OTHERS.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static Known at(String glob, String format) {
    return new Known(glob(glob), format);
  }

  private static Pattern glob(String glob) {
    return Pattern.compile(glob.replace(".", "\\.").replace("*", "[^/]+"));
  }

  private record Known(Pattern pattern, String format) {}
}
