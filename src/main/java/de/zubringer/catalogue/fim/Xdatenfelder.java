package de.zubringer.catalogue.fim;

import de.zubringer.catalogue.original.CodeListSource;
import de.zubringer.catalogue.original.NameBook;
import de.zubringer.catalogue.original.Original;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads a Stammdatenschema or a Datenfeldgruppe of XDatenfelder 2 or 3. The schema it makes is
 * closed; every field keeps its id as {@code x-fim}, every group is a definition named by its id.
 */
public final class Xdatenfelder {
  /** The largest Stammdatenschema of the catalogue has about a tenth. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  private static final String NAMESPACE = "urn:xoev-de:fim:standard:xdatenfelder_";
  private static final Set<String> ROOTS = Set.of("stammdatenschema", "datenfeldgruppe");

  /** What the fields are called in the application. */
  public enum Naming {
    /** As the original calls them, such as {@code familienname}. */
    READABLE,
    /** By their ids, as services send them that use the conversion of FIM. */
    ID
  }

  /**
   * How it is to be read.
   *
   * @param book names that fields have from an earlier import
   */
  public record Reading(Naming naming, NameBook book, CodeListSource lists) {}

  private Xdatenfelder() {}

  /**
   * Held with all that is wrong if it cannot be taken over.
   *
   * @param file its name, for the findings
   */
  public static Outcome<Original> read(String file, byte[] xml, Reading reading) {
    return XdfReader.read(file, xml).then(message -> read(file, message, reading));
  }

  private static Outcome<Original> read(String file, Element message, Reading reading) {
    var remarks = new Remarks(file);
    var version = version(message);
    var root = message.children().stream().filter(one -> ROOTS.contains(one.name())).findFirst();
    if (version.isEmpty()) {
      remarks.add(Finding.error("xdf-namespace", "", message.namespace()), message);
    } else if (root.isEmpty()) {
      remarks.add(Finding.error("xdf-root", "", message.name()), message);
    } else if (XdfCheck.isRecursive(root.get(), Set.of())) {
      remarks.add(Finding.error("xdf-recursive", ""), root.get());
    } else {
      new XdfCheck(remarks).check(root.get());
    }
    if (remarks.findings().hasErrors() || root.isEmpty()) {
      return Outcome.held(remarks.findings());
    }
    reading.lists().findings().forEach(finding -> remarks.add(finding, root.get()));
    var codes = new FimCodes(reading.lists(), remarks);
    var schema = new FimSchema(reading, codes, remarks, XdfCheck.ids(root.get()));
    var made = schema.of(root.get());
    return Outcome.done(
        new Original(
            "xdatenfelder-" + version,
            root.get().child("identifikation").map(one -> one.text("id")).orElse(""),
            root.get().child("identifikation").map(one -> one.text("version")).orElse(""),
            made.path("title").asString(""),
            made,
            codes.lists(),
            new TreeMap<>(),
            schema.attachments(),
            Findings.of(remarks.findings().list())));
  }

  /** The major version; empty if the message is of another standard. */
  private static String version(Element message) {
    var said =
        message.namespace().startsWith(NAMESPACE)
            ? message.namespace().substring(NAMESPACE.length())
            : "";
    return said.matches("2|2\\.\\d+(\\.\\d+)?")
        ? "2"
        : said.matches("3\\.\\d+(\\.\\d+)?") ? "3" : "";
  }
}
