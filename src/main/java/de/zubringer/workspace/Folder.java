package de.zubringer.workspace;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a workspace by their path with {@code /}, and what could not be read of it. Reading
 * is bounded; nothing outside the folder is ever read.
 */
public record Folder(SortedMap<String, byte[]> files, Findings findings) {
  /** A Land has some 600 municipalities with a handful of files each; leaves ten times that. */
  static final int FILES_MAX = 50_000;

  /** The largest file is an attachment of a sample; FIT-Connect bounds those lower. */
  static final int FILE_BYTES_MAX = 32 * 1024 * 1024;

  /** What fits in the memory of a small server. */
  static final long FOLDER_BYTES_MAX = 256L * 1024 * 1024;

  public Folder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  public Folder(SortedMap<String, byte[]> files) {
    this(files, Findings.NONE);
  }

  /** Reads a directory; fails only if there is no such directory or the disk does. */
  public static Folder read(Path directory) throws IOException {
    return FolderReader.read(directory);
  }

  /** Unpacks what {@link #toZip()} packed; a broken or malicious archive gives findings only. */
  public static Folder ofZip(byte[] zip) {
    return FolderZip.unpack(zip);
  }

  /** The same files always give the same bytes. */
  public byte[] toZip() {
    return FolderZip.pack(this);
  }

  /** SHA-256 over paths and bytes, in hex: equal exactly when the files are. */
  public String digest() {
    var digest = Content.sha256Begun();
    files.forEach(
        (path, bytes) -> {
          digest.update((path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of the bytes of one file, in hex. */
  public static String digest(byte[] bytes) {
    return Content.sha256(bytes);
  }

  static Finding fault(String code, String path, String... arguments) {
    return Finding.error(code, "", arguments).at(new Spot(path, 1));
  }
}
