package de.zubringer.catalogue.xdomea;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The XSDs of xdomea, which every installation fetches for itself: whether they may be passed on
 * with a product is not settled. They lie in one folder as the standard publishes them: {@code
 * 3.0.0/}, {@code 3.1.0/} and {@code xoev/}.
 */
public final class XdomeaSchemas {
  /** Of the JVM; the variable serves where nobody starts it by hand. */
  public static final String SETTING = "zubringer.xdomea-schemas";

  static final String VARIABLE = "ZUBRINGER_XDOMEA_SCHEMAS";

  private static final String FOLDER = "xdomea";
  private static final String MESSAGES = "xdomea-Nachrichten-AbgabeDurchfuehren.xsd";

  /** The largest has some 300 kilobytes. */
  private static final long BYTES_MAX = 5L * 1024 * 1024;

  private static final class Configured {
    static final XdomeaSchemas FOUND =
        Optional.ofNullable(System.getProperty(SETTING, System.getenv(VARIABLE)))
            .filter(folder -> !folder.isBlank())
            .map(folder -> XdomeaSchemas.in(Path.of(folder)))
            .orElseGet(() -> new XdomeaSchemas(null, Map.of()));
  }

  private final @Nullable Path folder;
  private final Map<XdomeaVersion, Outcome<PlainXsd>> schemas;

  private XdomeaSchemas(@Nullable Path folder, Map<XdomeaVersion, Outcome<PlainXsd>> schemas) {
    this.folder = folder;
    this.schemas = schemas;
  }

  /** Those of the folder this process was started with; none if it was started with none. */
  public static XdomeaSchemas configured() {
    return Configured.FOUND;
  }

  public static XdomeaSchemas in(Path folder) {
    var schemas = new EnumMap<XdomeaVersion, Outcome<PlainXsd>>(XdomeaVersion.class);
    for (var version : XdomeaVersion.values()) {
      var path = FOLDER + "/" + version.number() + "/" + MESSAGES;
      schemas.put(version, PlainXsd.compile(FOLDER, path, name -> read(folder, name)));
    }
    return new XdomeaSchemas(folder, schemas);
  }

  /** What somebody must know who relies on messages being valid. */
  public Findings check(XdomeaVersion version) {
    if (folder == null) {
      return Findings.of(Finding.hint("xdomea-unchecked", "kind", version.number(), VARIABLE));
    }
    return schemas.get(version) instanceof Outcome.Done<PlainXsd>
        ? Findings.NONE
        : Findings.of(
            Finding.warning("xdomea-schemas-missing", "kind", version.number(), folder.toString()));
  }

  /** The elements the XSD refuses; none if the message is valid or nobody can tell. */
  public List<String> breaches(XdomeaVersion version, byte[] message) {
    return schemas.get(version) instanceof Outcome.Done<PlainXsd>(var xsd)
        ? xsd.breaches(message)
        : List.of();
  }

  private static Optional<byte[]> read(Path folder, String name) {
    var root = folder.toAbsolutePath().normalize();
    var file = root.resolve(name.substring(FOLDER.length() + 1)).normalize();
    try {
      return file.startsWith(root) && Files.isRegularFile(file) && Files.size(file) <= BYTES_MAX
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // told as a file that is missing
    }
  }
}
