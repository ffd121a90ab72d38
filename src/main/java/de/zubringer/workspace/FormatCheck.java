package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import java.util.List;

/** Checks a document against the schema of the format it names, in words for people. */
final class FormatCheck {
  /** More would hide what to mend first. */
  private static final int FINDINGS_MAX = 100;

  private FormatCheck() {}

  /** Adds what is wrong; answers whether the document can be bound to its record. */
  static boolean check(Document document, List<Finding> findings) {
    if (document.format().isEmpty()) {
      findings.add(document.at(Finding.error("file-format-missing", "format")));
      return false;
    }
    var schema = Formats.schema(document.format());
    if (schema.isEmpty()) {
      findings.add(unknownFormat(document));
      return false;
    }
    checkPlace(document, findings);
    var violations = schema.get().check(document.content());
    violations.stream()
        .limit(FINDINGS_MAX)
        .map(violation -> document.at(ViolationWording.finding(violation)))
        .forEach(findings::add);
    return violations.stream().allMatch(ViolationWording::isUnknownKey);
  }

  private static void checkPlace(Document document, List<Finding> findings) {
    var expected = Places.formatAt(document.path());
    if (expected.isPresent() && !document.format().startsWith(expected.get() + "/")) {
      findings.add(
          document.at(
              Finding.error("file-format-misplaced", "format", document.format(), expected.get())));
    }
  }

  private static Finding unknownFormat(Document document) {
    var known = Formats.names();
    var near = Nearest.of(document.format(), known);
    return document.at(
        near.map(
                name ->
                    Finding.error("file-format-unknown-similar", "format", document.format(), name))
            .orElseGet(
                () ->
                    Finding.error(
                        "file-format-unknown",
                        "format",
                        document.format(),
                        String.join(", ", known))));
  }
}
