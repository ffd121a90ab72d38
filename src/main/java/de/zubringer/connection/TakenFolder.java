package de.zubringer.connection;

import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Folder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder people edit, taken over by a server on which something was released meanwhile: what
 * changed in the folder since it was last taken counts, all else stays as it is live.
 *
 * @param files what is to be live
 * @param findings files that changed on both sides, differently; then nothing may be taken
 */
public record TakenFolder(SortedMap<String, byte[]> files, Findings findings) {
  /**
   * Compares three states file by file.
   *
   * @param before the folder as it was last taken
   * @param conflict code of what is wrong where both sides changed a file
   */
  public static TakenFolder of(Folder before, Folder now, Folder live, String conflict) {
    var files = new TreeMap<>(live.files());
    var paths = new TreeSet<>(now.files().keySet());
    paths.addAll(before.files().keySet());
    List<Finding> both =
        paths.stream()
            .flatMap(
                path ->
                    take(
                        path,
                        before.files().get(path),
                        now.files().get(path),
                        live.files().get(path),
                        files,
                        conflict))
            .toList();
    return new TakenFolder(files, now.findings().and(Findings.of(both)));
  }

  private static Stream<Finding> take(
      String path,
      byte @Nullable [] before,
      byte @Nullable [] now,
      byte @Nullable [] live,
      SortedMap<String, byte[]> files,
      String conflict) {
    if (Arrays.equals(before, now) || Arrays.equals(now, live)) {
      return Stream.empty();
    }
    if (!Arrays.equals(before, live)) {
      return Stream.of(Finding.error(conflict, "").at(new Spot(path, 1)));
    }
    if (now == null) {
      files.remove(path);
    } else {
      files.put(path, now);
    }
    return Stream.empty();
  }
}
