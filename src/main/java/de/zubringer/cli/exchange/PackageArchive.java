package de.zubringer.cli.exchange;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.fitconnect.events.DetachedJws;
import de.zubringer.fitconnect.keys.PrivateJwk;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import tools.jackson.databind.node.ObjectNode;

/**
 * A package and the shared parts it uses as one file: a zip with their files, a list of these with
 * their SHA-256 ({@code manifest.json}), and the publisher's detached signature of that list
 * ({@code manifest.jws}, RFC 7515 appendix F with RFC 7797).
 *
 * @param kid of the key that signed it
 */
record PackageArchive(String id, String version, SortedMap<String, byte[]> files, String kid) {

  static final int BYTES_MAX = 64 * 1024 * 1024;

  private static final String FORMAT = "package-archive/1";
  private static final String MANIFEST = "manifest.json";
  private static final String SIGNATURE = "manifest.jws";
  private static final Pattern PATH =
      Pattern.compile("packages/[a-z0-9-]{1,80}/[0-9.]{1,20}/[^/]+(/[^/]+){0,2}");

  /** The bytes of the archive; without the signature they are the same every time. */
  static byte[] pack(String id, String version, SortedMap<String, byte[]> files, PrivateJwk key)
      throws ProtocolFault {
    var manifest = StrictJson.object().put("format", FORMAT).put("id", id).put("version", version);
    var digests = manifest.putObject("files");
    files.forEach((path, bytes) -> digests.put(path, Folder.digest(bytes)));
    var list = StrictJson.bytes(manifest);
    var all = new TreeMap<>(files);
    all.put(MANIFEST, list);
    all.put(SIGNATURE, DetachedJws.sign(key, list).getBytes(StandardCharsets.US_ASCII));
    return new Folder(all).toZip();
  }

  /** The versions it brings, shared parts first: they do no harm without the package. */
  List<String> versions() {
    var own = "packages/" + id + "/" + version;
    return files.keySet().stream()
        .map(path -> path.substring(0, path.indexOf('/', path.indexOf('/', 9) + 1)))
        .distinct()
        .sorted(Comparator.comparing(own::equals))
        .toList();
  }

  SortedMap<String, byte[]> below(String version) {
    return files.subMap(version + "/", version + "0");
  }

  /** Held with what is wrong with the archive; only one that is in order as a whole is given. */
  static Outcome<PackageArchive> open(String name, byte[] zip, TrustedPublishers trusted) {
    if (zip.length > BYTES_MAX) {
      return held(name, "archive-too-large", Integer.toString(BYTES_MAX / 1024 / 1024));
    }
    var link = firstLink(zip);
    if (link.isPresent()) {
      return held(name, "archive-link", link.get());
    }
    var folder = Folder.ofZip(zip);
    if (!folder.findings().isEmpty()) {
      return Outcome.held(
          Findings.of(
              folder.findings().list().stream().map(one -> one.at(new Spot(name, 1))).toList()));
    }
    return new Reading(name, new TreeMap<>(folder.files()), trusted).archive();
  }

  /** A link would be taken for a file that holds the name of another. */
  private static Optional<String> firstLink(byte[] zip) {
    try (var file =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
      for (var entries = file.getEntries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        if (entry.isUnixSymlink()) {
          return Optional.of(entry.getName());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // reading it as a folder says what is wrong
    }
  }

  private record Reading(String name, SortedMap<String, byte[]> files, TrustedPublishers trusted) {
    Outcome<PackageArchive> archive() {
      var list = files.remove(MANIFEST);
      var signature = files.remove(SIGNATURE);
      if (list == null || signature == null) {
        return held(name, "archive-unsigned");
      }
      String kid;
      ObjectNode manifest;
      try {
        kid = DetachedJws.kid(new String(signature, StandardCharsets.US_ASCII));
        var publisher = trusted.find(kid);
        if (publisher.isEmpty()) {
          return held(name, "archive-publisher-unknown", kid);
        }
        DetachedJws.require(
            publisher.get(), new String(signature, StandardCharsets.US_ASCII), list);
        manifest = StrictJson.readObject(list);
      } catch (ProtocolFault e) {
        return held(name, "archive-signature-wrong");
      }
      var findings = compare(manifest);
      return findings.isEmpty()
          ? Outcome.done(
              new PackageArchive(
                  manifest.path("id").asString(""),
                  manifest.path("version").asString(""),
                  files,
                  kid))
          : Outcome.held(Findings.of(findings));
    }

    /** The files must be exactly those of the list, at places packages have. */
    private List<Finding> compare(ObjectNode manifest) {
      var findings = new ArrayList<Finding>();
      var digests = manifest.path("files");
      if (!FORMAT.equals(manifest.path("format").asString("")) || !digests.isObject()) {
        return List.of(finding(name, "archive-format"));
      }
      var seen = new HashSet<String>();
      for (var file : files.entrySet()) {
        var path = file.getKey();
        if (!PATH.matcher(path).matches() || !seen.add(path.toLowerCase(Locale.ROOT))) {
          findings.add(finding(name, "archive-path", path));
        } else if (!digests.has(path)) {
          findings.add(finding(name, "archive-file-extra", path));
        } else if (!digests.path(path).asString("").equals(Folder.digest(file.getValue()))) {
          findings.add(finding(name, "archive-file-changed", path));
        }
      }
      digests.propertyNames().stream()
          .filter(path -> !files.containsKey(path))
          .map(path -> finding(name, "archive-file-missing", path))
          .forEach(findings::add);
      return findings;
    }
  }

  private static Outcome<PackageArchive> held(String name, String code, String... arguments) {
    return Outcome.held(finding(name, code, arguments));
  }

  private static Finding finding(String name, String code, String... arguments) {
    return Finding.error(code, "", arguments).at(new Spot(name, 1));
  }
}
