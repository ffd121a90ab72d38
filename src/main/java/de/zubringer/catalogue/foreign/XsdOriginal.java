package de.zubringer.catalogue.foreign;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.original.Original;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Takes an XSD of somebody else as it is, with the files it needs. */
public final class XsdOriginal {
  /** As much of one XSD as is ever read. */
  public static final int BYTES_MAX = 5 * 1024 * 1024;

  /** The parser wants all files below one folder. */
  private static final String FOLDER = "original/";

  private XsdOriginal() {}

  /**
   * Held if it is no XSD that a tree can say, or needs a file that is not beside it.
   *
   * @param file name of the XSD
   * @param beside files of its folder by their names, itself included
   * @param root element of an application; null if there is only one
   */
  public static Outcome<Original> read(
      String file, Map<String, byte[]> beside, @Nullable String root) {
    var used = new TreeMap<String, byte[]>();
    used.put(file, beside.getOrDefault(file, new byte[0]));
    var compiled = Xsd.compile(FOLDER + file, root, path -> file(path, beside, used));
    return switch (compiled) {
      case Outcome.Done<Xsd>(var xsd) -> done(file, xsd, used);
      case Outcome.Held<Xsd>(var findings) -> Outcome.held(at(file, findings));
      case Outcome.Refused<Xsd>(var findings) -> Outcome.held(at(file, findings));
      case Outcome.Later<Xsd>(var cause) -> Outcome.later(cause);
    };
  }

  private static Optional<byte[]> file(
      String path, Map<String, byte[]> beside, Map<String, byte[]> used) {
    var name = path.substring(Math.min(path.length(), FOLDER.length()));
    var found = Optional.ofNullable(beside.get(name));
    found.ifPresent(bytes -> used.put(name, bytes));
    return found;
  }

  private static Outcome<Original> done(String file, Xsd xsd, Map<String, byte[]> used) {
    var schema = (ObjectNode) xsd.asJsonSchema().deepCopy();
    var findings = new ArrayList<Finding>();
    if (DataSchema.of(schema) instanceof Outcome.Done<DataSchema>(var read)) {
      var untitled =
          read.fields().stream().filter(field -> field.title().equals(last(field.path()))).count();
      if (untitled > 0) {
        findings.add(Finding.hint("adopt-untitled", "", String.valueOf(untitled)));
      }
    }
    return Outcome.done(
        new Original(
            Original.XSD,
            xsd.root().name().getNamespaceURI(),
            "",
            schema.path("title").asString(""),
            schema,
            new TreeMap<>(),
            mainFirst(file, used),
            List.of(),
            at(file, Findings.of(findings))));
  }

  /** Which of them is the schema itself must be seen from the order. */
  private static SortedMap<String, byte[]> mainFirst(String file, Map<String, byte[]> used) {
    var ordered =
        new TreeMap<String, byte[]>(
            Comparator.<String, Boolean>comparing(name -> !name.equals(file))
                .thenComparing(Comparator.<String>naturalOrder()));
    ordered.putAll(used);
    return ordered;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1).replace("[]", "").replaceFirst("^[@#]", "");
  }

  private static Findings at(String file, Findings findings) {
    return Findings.of(
        findings.list().stream()
            .map(one -> one.spot() == null ? one.at(new Spot(file, line(one))) : one)
            .toList());
  }

  /** An XSD that is broken says the line among its arguments. */
  private static int line(Finding finding) {
    var said = finding.arguments().isEmpty() ? "" : finding.arguments().getFirst();
    return finding.code().equals("xsd-broken") && said.matches("[1-9]\\d{0,8}")
        ? Integer.parseInt(said)
        : 1;
  }
}
