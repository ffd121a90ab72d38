package de.zubringer.catalogue.fim;

import de.zubringer.catalogue.CodeList.Code;
import de.zubringer.catalogue.codelist.CodeListFiles;
import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.kernel.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lists that Auswahlfelder take their values from. */
final class FimCodes {
  private final CodeListSource source;
  private final Remarks remarks;
  private final SortedMap<String, Imported> lists = new TreeMap<>();

  FimCodes(CodeListSource source, Remarks remarks) {
    this.source = source;
    this.remarks = remarks;
  }

  SortedMap<String, Imported> lists() {
    return lists;
  }

  /** Id of the list in the package; empty if the message only names one that is not at hand. */
  Optional<String> of(Element field) {
    var values = field.child("werte").filter(Element::isFilled);
    if (values.isPresent()) {
      return embedded(field, values.get());
    }
    var reference = field.child("codelisteReferenz").filter(Element::isFilled);
    if (reference.isEmpty()) {
      remarks.add(Finding.warning("fim-no-list", "", XdfCheck.label(field)), field);
      return Optional.empty();
    }
    return referred(field, reference.get());
  }

  private Optional<String> embedded(Element field, Element values) {
    var codes = new ArrayList<Code>();
    var seen = new HashSet<String>();
    for (var value : (Iterable<Element>) values.all("wert")::iterator) {
      var code = value.text("code");
      if (code.isEmpty() || !seen.add(code)) {
        remarks.add(Finding.warning("fim-code", "", XdfCheck.label(field), code), value);
      } else {
        var name = value.line("name");
        codes.add(new Code(code, name.isEmpty() ? code : name, null, null));
        if (!value.text("hilfe").isEmpty()) {
          remarks.add(Finding.hint("fim-code-help", "", XdfCheck.label(field)), values);
        }
      }
    }
    if (codes.isEmpty()) {
      remarks.add(Finding.warning("fim-no-list", "", XdfCheck.label(field)), field);
      return Optional.empty();
    }
    var identification = field.child("identifikation").orElse(field);
    var id = CodeListFiles.plain(identification.text("id")) + "-werte";
    var version = identification.text("version");
    lists.put(
        id,
        new Imported(
            id, title(field), "", version.isEmpty() ? "1" : version, "code", "name", codes));
    return Optional.of(id);
  }

  private Optional<String> referred(Element field, Element reference) {
    // version 2 wraps it up, version 3 does not
    var named = reference.child("genericodeIdentification").orElse(reference);
    var urn = named.text("canonicalIdentification");
    var version = named.text("version");
    if (urn.isEmpty()) {
      remarks.add(Finding.warning("fim-no-list", "", XdfCheck.label(field)), reference);
      return Optional.empty();
    }
    var codeKey = column(field, "codeKey");
    var nameKey = column(field, "nameKey");
    var found = source.find(urn, version, codeKey, nameKey);
    if (found.isEmpty()) {
      remarks.add(
          Finding.warning(
              "fim-list-elsewhere",
              "",
              XdfCheck.label(field),
              version.isEmpty() ? urn : urn + " " + version),
          reference);
      return Optional.empty();
    }
    var taken = found.get();
    if (!taken.leftOut().isEmpty()) {
      var columns = String.join(", ", taken.leftOut());
      remarks.add(Finding.hint("fim-list-columns", "", XdfCheck.label(field), columns), reference);
    }
    var id = id(urn, codeKey, taken.list());
    lists.put(id, taken.list());
    return Optional.of(id);
  }

  /** The last word of the URN; two lists that would share it are told apart. */
  private String id(String urn, @Nullable String codeKey, Imported list) {
    var last = CodeListFiles.plain(urn.substring(urn.lastIndexOf(':') + 1));
    var plain = last.isEmpty() ? "codeliste" : last;
    var id = codeKey == null ? plain : plain + "-" + CodeListFiles.plain(codeKey);
    var known = lists.get(id);
    return known == null || known.equals(list)
        ? id
        : id + "-" + Integer.toHexString(urn.toLowerCase(Locale.ROOT).hashCode());
  }

  private static String title(Element field) {
    var title = field.line("bezeichnungEingabe");
    return title.isEmpty() ? field.line("name") : title;
  }

  private static @Nullable String column(Element field, String name) {
    var said = field.text(name);
    return said.isEmpty() ? null : said;
  }
}
