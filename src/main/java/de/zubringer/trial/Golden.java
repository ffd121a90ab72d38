package de.zubringer.trial;

import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.kernel.Wording;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.workspace.Workspace;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes a sample must become, as they were once looked at and found right: {@code
 * systems/<system>/golden/<leistung>/<sample>@<ars>.<ext>}.
 */
final class Golden {
  /** A longer line helps nobody to see the difference. */
  private static final int SHOWN_MAX = 200;

  private final Workspace workspace;

  Golden(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What differs, a sentence; empty if nothing does or nothing is kept. */
  Optional<String> difference(
      TargetSystem system,
      String leistung,
      String sample,
      String area,
      Charset charset,
      List<TargetDocument> documents) {
    var start = system.folder() + "/golden/" + leistung + "/" + sample + "@" + area + ".";
    return workspace.folder().files().tailMap(start).entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(start))
        .filter(
            file ->
                documents.stream().noneMatch(one -> Arrays.equals(one.bytes(), file.getValue())))
        .findFirst()
        .map(file -> sentence(file.getKey(), file.getValue(), documents, charset));
  }

  private static String sentence(
      String path, byte[] kept, List<TargetDocument> documents, Charset charset) {
    if (documents.isEmpty()) {
      return Wording.german().say("trial.difference.golden-none", path);
    }
    var made = documents.getFirst();
    if (made.mediaType().equals("application/pdf")) {
      return Wording.german().say("trial.difference.golden-pages", path);
    }
    var was = lines(kept, charset);
    var is = lines(made.bytes(), charset);
    var line = 0;
    while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
      line++;
    }
    return Wording.german()
        .say(
            "trial.difference.golden",
            path,
            Integer.toString(line + 1),
            shown(was, line),
            shown(is, line));
  }

  private static List<String> lines(byte[] bytes, Charset charset) {
    return new String(bytes, charset).lines().toList();
  }

  private static String shown(List<String> lines, int at) {
    var line = at < lines.size() ? lines.get(at).strip() : "";
    return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX) + "…";
  }
}
