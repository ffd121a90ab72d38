package de.zubringer.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The reference workspace shipped with the application, laid out where people can edit it. */
final class ReferenceWorkspace {
  private static final String ROOT = "workspace/thueringen/";

  private ReferenceWorkspace() {}

  /** Copies it into the folder unless the folder is there; what somebody changed stays. */
  static void layOut(Path folder) {
    if (Files.isDirectory(folder)) {
      return;
    }
    var incomplete = folder.resolveSibling(folder.getFileName() + ".neu");
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
        if (file.isReadable() && !path(file).endsWith("/")) {
          copy(file, incomplete.resolve(path(file)));
        }
      }
      Files.move(incomplete, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Resource file) throws IOException {
    var url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
    return url.substring(url.lastIndexOf(ROOT) + ROOT.length());
  }

  private static void copy(Resource file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (var stream = file.getInputStream()) {
      Files.copy(stream, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
