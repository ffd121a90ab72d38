package de.zubringer.release;

import de.zubringer.release.Release.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that went live in one administration by a person here.
 *
 * @param all the newest first
 */
public record ReleaseHistory(List<Release> all) {

  /** Of one Leistung, the newest first. */
  public List<Release> of(String leistung) {
    return all.stream().filter(one -> one.leistung().equals(leistung)).toList();
  }

  /** What holds now: the newest entry of a Leistung that nobody has taken back. */
  public Optional<Release> standing(String leistung) {
    return standing().stream().filter(one -> one.leistung().equals(leistung)).findFirst();
  }

  /** For each of the files the version of the draft that was released with it last; 0 for never. */
  Map<String, Integer> releasedWith(Set<String> paths) {
    var versions = new HashMap<String, Integer>();
    paths.forEach(path -> versions.put(path, 0));
    standing().stream()
        .filter(one -> one.kind() == Kind.RELEASED)
        .forEach(
            one ->
                one.paths()
                    .forEach(
                        path ->
                            versions.computeIfPresent(
                                path, (_, last) -> Math.max(last, one.draftVersion()))));
    return versions;
  }

  private List<Release> standing() {
    var undone = all.stream().map(Release::undoes).collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.kind() != Kind.ROLLED_BACK && !undone.contains(one.number()))
        .toList();
  }
}
