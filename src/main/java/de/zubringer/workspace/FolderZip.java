package de.zubringer.workspace;

import de.zubringer.kernel.Findings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder as one archive, and back. An archive is refused as a whole, never half read. */
final class FolderZip {
  /** Not the time of packing, so that equal folders give equal archives; the first a zip knows. */
  private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Relative, with plain parts; no part may begin with a dot, so none can climb. */
  private static final Pattern PLAIN_PATH =
      Pattern.compile(
          "[^/\\\\:\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]*(/[^/\\\\:\\p{Cntrl}.][^/\\\\:\\p{Cntrl}]*)*");

  private FolderZip() {}

  static byte[] pack(Folder folder) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : folder.files().entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Folder unpack(byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      long total = 0;
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (!PLAIN_PATH.matcher(entry.getName()).matches() || files.containsKey(entry.getName())) {
          return refused("zip-path");
        }
        var content = zip.readNBytes(Folder.FILE_BYTES_MAX + 1);
        total += content.length;
        if (content.length > Folder.FILE_BYTES_MAX
            || total > Folder.FOLDER_BYTES_MAX
            || files.size() >= Folder.FILES_MAX) {
          return refused("zip-too-large");
        }
        files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      return refused("zip-broken");
    }
    return files.isEmpty() ? refused("zip-broken") : new Folder(files);
  }

  private static Folder refused(String code) {
    return new Folder(new TreeMap<>(), new Findings(List.of(Folder.fault(code, ""))));
  }
}
