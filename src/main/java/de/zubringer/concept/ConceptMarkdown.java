package de.zubringer.concept;

import java.util.List;
import java.util.stream.Collectors;

/** The concept as Markdown with tables, for those who go on writing in it. */
public final class ConceptMarkdown {
  private ConceptMarkdown() {}

  /** UTF-8 text; drawings are left out, the tables beside them say the same. */
  public static String of(Concept concept) {
    var out = new StringBuilder();
    out.append("# ").append(escaped(concept.title())).append("\n\n");
    out.append(escaped(concept.subtitle())).append("\n\n");
    table(out, List.of("", ""), concept.head());
    var number = 1;
    for (var chapter : concept.chapters()) {
      out.append("\n## ").append(number).append(". ").append(escaped(chapter.title()));
      out.append("\n\n");
      var section = 1;
      for (var block : chapter.blocks()) {
        if (block instanceof Block.Section(var title)) {
          out.append("\n### ").append(number).append('.').append(section++).append(' ');
          out.append(escaped(title)).append("\n\n");
        } else {
          block(out, block);
        }
      }
      number++;
    }
    return out.toString();
  }

  private static void block(StringBuilder out, Block block) {
    switch (block) {
      case Block.Text(var text) -> out.append(escaped(text)).append("\n\n");
      case Block.Open(var text) ->
          out.append("> **")
              .append(Phrase.say("offen"))
              .append(":** ")
              .append(escaped(text))
              .append("\n\n");
      case Block.Points(var items) -> {
        items.forEach(item -> out.append("- ").append(escaped(item)).append('\n'));
        out.append('\n');
      }
      case Block.Table(var _, var heads, var rows) -> table(out, heads, rows);
      case Block.Drawing _ -> {
        // told by the table that follows
      }
      case Block.Section _ -> throw new IllegalArgumentException("sections are numbered above");
    }
  }

  private static void table(StringBuilder out, List<String> heads, List<List<String>> rows) {
    line(out, heads);
    line(out, heads.stream().map(_ -> "---").toList());
    rows.forEach(row -> line(out, row.stream().map(ConceptMarkdown::escaped).toList()));
    out.append('\n');
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /** Nothing in the data may become markup, a link or another cell. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>|#&])", "\\\\$1").replaceAll("\\R+", " ");
  }
}
