package de.zubringer.workspace;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Walks a directory without following links; hidden files and folders are not part of it. */
final class FolderReader extends SimpleFileVisitor<Path> {
  private final Path root;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long bytes;

  private FolderReader(Path root) {
    this.root = root;
  }

  static Folder read(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new NotDirectoryException(directory.toString());
    }
    var reader = new FolderReader(directory.toRealPath());
    Files.walkFileTree(reader.root, reader);
    return new Folder(reader.files, Findings.of(reader.findings));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return !directory.equals(root) && isHidden(directory)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (isHidden(file)) {
      return FileVisitResult.CONTINUE;
    }
    if (files.size() >= Folder.FILES_MAX || bytes + attributes.size() > Folder.FOLDER_BYTES_MAX) {
      findings.add(Folder.fault("folder-too-large", path(file)));
      return FileVisitResult.TERMINATE;
    }
    if (attributes.isSymbolicLink()) {
      return visitLink(file);
    }
    if (attributes.isRegularFile()) {
      add(path(file), file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException cause) {
    findings.add(Folder.fault("file-not-readable", path(file)));
    return FileVisitResult.CONTINUE;
  }

  /** A link is read only if it stays in the folder and names a file. */
  private FileVisitResult visitLink(Path link) throws IOException {
    var inside = Files.exists(link) && link.toRealPath().startsWith(root);
    if (inside && Files.isRegularFile(link)) {
      add(path(link), link.toRealPath());
    } else {
      findings.add(Finding.warning("folder-link", "").at(new Spot(path(link), 1)));
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(String path, Path file) throws IOException {
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var content = in.readNBytes(Folder.FILE_BYTES_MAX + 1);
      if (content.length > Folder.FILE_BYTES_MAX) {
        findings.add(Folder.fault("file-too-large", path));
        return;
      }
      bytes += content.length;
      files.put(path, content);
    } catch (AccessDeniedException e) {
      findings.add(Folder.fault("file-not-readable", path));
    }
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  private static boolean isHidden(Path path) {
    var name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
