package de.zubringer.concept.issue;

import de.zubringer.concept.Block;
import de.zubringer.concept.Chapter;
import de.zubringer.concept.Concept;
import de.zubringer.concept.ConceptMarkdown;
import de.zubringer.workspace.Folder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a chapter said, as digests.
 *
 * @param sha256 of all of it, in hex
 * @param sections digest of each by its heading; what stands above the first has none
 */
public record ChapterDigest(String title, String sha256, Map<String, String> sections) {
  private static final String ABOVE = "";

  /** Of every chapter, in their order. */
  public static List<ChapterDigest> of(Concept concept) {
    return concept.chapters().stream().map(one -> of(concept, one)).toList();
  }

  private static ChapterDigest of(Concept concept, Chapter chapter) {
    var sections = new LinkedHashMap<String, List<Block>>();
    var heading = ABOVE;
    for (var block : chapter.blocks()) {
      heading = block instanceof Block.Section(var title) ? title : heading;
      sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(block);
    }
    var digests = new LinkedHashMap<String, String>();
    sections.forEach(
        (title, blocks) -> digests.put(title, digest(concept, new Chapter(title, blocks))));
    return new ChapterDigest(chapter.title(), digest(concept, chapter), digests);
  }

  /** Of what it says; how it is drawn does not matter. */
  private static String digest(Concept concept, Chapter chapter) {
    var alone = new Concept("", "", List.of(), List.of(chapter), concept.day());
    return Folder.digest(ConceptMarkdown.of(alone).getBytes(StandardCharsets.UTF_8));
  }

  /** Over all chapters, in hex. */
  static String all(List<ChapterDigest> chapters) {
    var text = new StringBuilder();
    chapters.forEach(one -> text.append(one.sha256()).append(' ').append(one.title()).append('\n'));
    return Folder.digest(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Headings whose text is another one now, or gone, or new. */
  List<String> changed(ChapterDigest now) {
    var titles = new ArrayList<>(sections.keySet());
    now.sections.keySet().stream().filter(one -> !sections.containsKey(one)).forEach(titles::add);
    return titles.stream()
        .filter(one -> !Objects.equals(sections.get(one), now.sections.get(one)))
        .filter(one -> !one.equals(ABOVE))
        .toList();
  }
}
