package de.zubringer.catalogue.codelist;

import de.zubringer.catalogue.CodeList;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Puts the editions of each code list of some folders together. */
public final class CodeListReader {
  /** A file and what it holds. */
  private record Edition(Document document, CodeListFile list) {
    @Nullable LocalDate start() {
      return list.validFrom();
    }
  }

  /** More of the same would hide what to mend first. */
  private static final int TOLD_MAX = 20;

  /** A code that was abolished and brought back more often than this is a mistake. */
  private static final int STRETCHES_MAX = 50;

  private final Workspace workspace;
  private final List<Finding> findings;

  public CodeListReader(Workspace workspace, List<Finding> findings) {
    this.workspace = workspace;
    this.findings = findings;
  }

  /** All lists below the folders, by id. */
  public Map<String, CodeList> read(List<String> folders) {
    var editions = new LinkedHashMap<String, List<Edition>>();
    for (var document : workspace.documents("codelist")) {
      if (folders.stream().anyMatch(folder -> document.path().startsWith(folder + "/"))) {
        var list = complete(document, document.as(CodeListFile.class));
        editions
            .computeIfAbsent(list.id(), id -> new ArrayList<>())
            .add(new Edition(document, list));
      }
    }
    var lists = new LinkedHashMap<String, CodeList>();
    editions.forEach((id, some) -> lists.put(id, together(some)));
    return lists;
  }

  private CodeList together(List<Edition> editions) {
    editions.sort(
        Comparator.comparing(
            Edition::start, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())));
    var codes = new ArrayList<CodeList.Code>();
    for (int i = 0; i < editions.size(); i++) {
      var next = i + 1 < editions.size() ? editions.get(i + 1).start() : null;
      if (i > 0) {
        compare(editions.get(i - 1), editions.get(i));
      }
      editions.get(i).list().codesUntil(next).forEach(codes::add);
    }
    var newest = editions.getLast().list();
    return new CodeList(newest.id(), newest.urn(), newest.version(), codes);
  }

  /** Two editions that begin on the same day leave open which one counts. */
  private void compare(Edition one, Edition two) {
    if (two.start() == null || two.start().equals(one.start())) {
      report(two.document(), "code-list-editions", "validFrom", two.list().id());
    }
  }

  private CodeListFile complete(Document document, CodeListFile list) {
    if (list.file() == null) {
      twice(list.codes(), i -> document.spot("codes[" + i + "].code"));
      return list;
    }
    var path = document.path().substring(0, document.path().lastIndexOf('/') + 1) + list.file();
    var lines = workspace.file(path).flatMap(CodeListTable::read);
    if (lines.isEmpty()) {
      report(document, "code-list-file", "file", path);
      return list;
    }
    var codes = lines.get().stream().map(CodeListTable.Line::code).toList();
    twice(codes, i -> new Spot(path, lines.get().get(i).number()));
    return list.with(codes);
  }

  /** The same code twice is all right only where one ends before the other begins. */
  private void twice(List<CodeList.Code> codes, IntFunction<Spot> spot) {
    var seen = new HashMap<String, List<CodeList.Code>>();
    var told = 0;
    for (int i = 0; i < codes.size() && told < TOLD_MAX; i++) {
      var code = codes.get(i);
      var before = seen.computeIfAbsent(code.code(), key -> new ArrayList<>(1));
      if (before.size() >= STRETCHES_MAX || before.stream().anyMatch(one -> meet(one, code))) {
        findings.add(Finding.error("code-twice", "", code.code()).at(spot.apply(i)));
        told++;
      } else {
        before.add(code);
      }
    }
  }

  private static boolean meet(CodeList.Code one, CodeList.Code two) {
    return begins(one, two) && begins(two, one);
  }

  private static boolean begins(CodeList.Code one, CodeList.Code beforeEndOf) {
    var start = Optional.ofNullable(one.validFrom()).orElse(LocalDate.MIN);
    return !start.isAfter(Optional.ofNullable(beforeEndOf.validTo()).orElse(LocalDate.MAX));
  }

  private void report(Document document, String code, String place, String... arguments) {
    findings.add(document.at(Finding.error(code, place, arguments)));
  }
}
