package de.zubringer.concept;

import java.util.ArrayList;
import java.util.List;

/** A numbered part of the concept. */
public record Chapter(String title, List<Block> blocks) {
  /** Puts a chapter together, piece by piece. */
  static final class Draft {
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    Draft(String title) {
      this.title = title;
    }

    Draft section(String heading) {
      blocks.add(new Block.Section(heading));
      return this;
    }

    Draft text(String text) {
      blocks.add(new Block.Text(text));
      return this;
    }

    Draft open(String text) {
      blocks.add(new Block.Open(text));
      return this;
    }

    /** Nothing where there is nothing to list. */
    Draft points(List<String> items) {
      if (!items.isEmpty()) {
        blocks.add(new Block.Points(List.copyOf(items)));
      }
      return this;
    }

    /** The sentence, marked as open, where rows are still missing. */
    Draft table(String name, List<String> heads, List<List<String>> rows, String missing) {
      blocks.add(rows.isEmpty() ? new Block.Open(missing) : new Block.Table(name, heads, rows));
      return this;
    }

    /** The sentence where there need not be any rows. */
    Draft tableOr(String none, String name, List<String> heads, List<List<String>> rows) {
      blocks.add(rows.isEmpty() ? new Block.Text(none) : new Block.Table(name, heads, rows));
      return this;
    }

    Draft drawing(String name, List<Picture> strips) {
      blocks.add(new Block.Drawing(name, List.copyOf(strips)));
      return this;
    }

    Chapter done() {
      return new Chapter(title, List.copyOf(blocks));
    }
  }
}
