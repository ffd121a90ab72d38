package de.zubringer.catalogue.consistency;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Finding;
import de.zubringer.workspace.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether texts have names of their own and placeholders that can be filled. */
final class TextCheck {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final Document document;
  private final LeistungPackage leistung;
  private final List<Finding> findings;

  TextCheck(Document document, LeistungPackage leistung, List<Finding> findings) {
    this.document = document;
    this.leistung = leistung;
    this.findings = findings;
  }

  void check() {
    var ids = new HashSet<String>();
    var known = Vocabulary.ofJourney(leistung).with("fees", Set.copyOf(leistung.feeTables()));
    for (int i = 0; i < leistung.texts().size(); i++) {
      var text = leistung.texts().get(i);
      var place = "texts[" + i + "]";
      if (!ids.add(text.id())) {
        findings.add(document.at(Finding.error("id-twice", place + ".id", text.id())));
      }
      text.languages()
          .forEach(
              (language, words) ->
                  PLACEHOLDER
                      .matcher(words)
                      .results()
                      .flatMap(
                          match -> known.check(place + "." + language, match.group(1)).stream())
                      .map(document::at)
                      .forEach(findings::add));
    }
  }
}
