package de.zubringer.workspace.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of a sound YAML file in which single values are set. Everything else stays as it is,
 * byte for byte: comments, order, style, line ends. A step of a path is a key or, in a list, the
 * {@code id} or {@code key} of an entry, or its place from 0 in brackets, such as {@code [2]}.
 */
public final class YamlEdit {
  /** What entries of lists are known by in the formats of a workspace. */
  private static final List<String> NAMES = List.of("id", "key");

  private final String text;
  private final String newline;
  private final Node root;

  private YamlEdit(String text) {
    this.text = text;
    this.newline = text.contains("\r\n") ? "\r\n" : "\n";
    this.root =
        new Compose(LoadSettings.builder().build())
            .composeString(text)
            .orElseThrow(() -> new IllegalArgumentException("an empty file cannot be edited"));
  }

  public static YamlEdit of(String text) {
    return new YamlEdit(text);
  }

  public String text() {
    return text;
  }

  /** Whether there is something at a path. */
  public boolean has(List<String> path) {
    return at(path).isPresent();
  }

  private Optional<Node> at(List<String> path) {
    var node = Optional.of(root);
    for (var step : path) {
      node = node.flatMap(one -> child(one, step));
    }
    return node;
  }

  /**
   * Sets a value, with all groups that are missing on the way; entries of lists must be there.
   *
   * @param value text, number, boolean, day, list or group of these
   */
  public YamlEdit put(List<String> path, Object value) {
    var node = root;
    for (var i = 0; i < path.size(); i++) {
      var next = child(node, path.get(i));
      if (next.isEmpty()) {
        return insert(node, path.get(i), nested(path.subList(i + 1, path.size()), value));
      }
      if (isNothing(next.get())) {
        return replace(next.get(), nested(path.subList(i + 1, path.size()), value));
      }
      node = next.get();
    }
    return replace(node, value);
  }

  /** Adds an entry at the end of a list, which is made if it is missing. */
  public YamlEdit add(String list, Map<String, ?> entry) {
    var found = child(root, list);
    if (found.isEmpty()) {
      var lines = YamlValue.lines(entry, "    ", newline);
      return insertLines((MappingNode) root, list + ":" + newline + "  - " + lines.substring(4));
    }
    if (!(found.get() instanceof SequenceNode sequence)) {
      return replace(found.get(), List.of(entry));
    }
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      return intoFlow(sequence, YamlValue.flow(entry));
    }
    var indent = " ".repeat(start(sequence).getColumn());
    var lines = YamlValue.lines(entry, indent + "  ", newline);
    return below(sequence, indent + "- " + lines.substring(indent.length() + 2));
  }

  /** Takes out a key with its value, and its line where it has one; nothing if it is missing. */
  public YamlEdit remove(List<String> path) {
    return at(path.subList(0, path.size() - 1))
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .map(group -> without(group, path.getLast()))
        .orElse(this);
  }

  private YamlEdit without(MappingNode group, String key) {
    var entries = group.getValue();
    for (var i = 0; i < entries.size(); i++) {
      if (isText(entries.get(i).getKeyNode(), key)) {
        return entries.size() == 1
            ? splice(offset(start(group)), lastOf(group), "{}")
            : group.getFlowStyle() == FlowStyle.FLOW
                ? withoutInFlow(entries, i)
                : withoutLines(entries, i);
      }
    }
    return this;
  }

  private YamlEdit withoutInFlow(List<NodeTuple> entries, int at) {
    return at == 0
        ? splice(
            offset(start(entries.getFirst().getKeyNode())),
            offset(start(entries.get(1).getKeyNode())),
            "")
        : splice(end(entries.get(at - 1).getValueNode()), end(entries.get(at).getValueNode()), "");
  }

  /** The first key of an entry of a list stands behind its dash, which the next one takes over. */
  private YamlEdit withoutLines(List<NodeTuple> entries, int at) {
    var from = offset(start(entries.get(at).getKeyNode()));
    if (at == 0) {
      return splice(from, offset(start(entries.get(1).getKeyNode())), "");
    }
    var lineEnd = text.indexOf('\n', lastOf(entries.get(at).getValueNode()));
    return splice(text.lastIndexOf('\n', from) + 1, lineEnd < 0 ? text.length() : lineEnd + 1, "");
  }

  /** Its end on the last line it stands on; a text in lines ends on the line below. */
  private int lastOf(Node node) {
    var end = end(node);
    return end > 0 && text.charAt(end - 1) == '\n' ? end - 1 : end;
  }

  /** Adds a value at the end of a list, wherever it is; the list is made if it is missing. */
  public YamlEdit append(List<String> path, Object value) {
    var list = at(path);
    if (list.isEmpty() || !(list.get() instanceof SequenceNode sequence)) {
      return put(path, List.of(value));
    }
    if (sequence.getFlowStyle() == FlowStyle.FLOW) {
      return intoFlow(sequence, YamlValue.flow(value));
    }
    return below(sequence, " ".repeat(start(sequence).getColumn()) + "- " + YamlValue.flow(value));
  }

  private static Object nested(List<String> path, Object value) {
    var inner = value;
    for (var step : path.reversed()) {
      var group = new LinkedHashMap<String, Object>();
      group.put(step, inner);
      inner = group;
    }
    return inner;
  }

  private static Optional<Node> child(Node node, String step) {
    return switch (node) {
      case MappingNode group ->
          group.getValue().stream()
              .filter(entry -> isText(entry.getKeyNode(), step))
              .map(NodeTuple::getValueNode)
              .findFirst();
      case SequenceNode list ->
          list.getValue().stream()
              .filter(entry -> isNamed(entry, step) || isAt(list, entry, step))
              .findFirst();
      default -> Optional.empty();
    };
  }

  private static boolean isNamed(Node entry, String name) {
    return NAMES.stream()
        .anyMatch(key -> child(entry, key).filter(id -> isText(id, name)).isPresent());
  }

  private static boolean isAt(SequenceNode list, Node entry, String step) {
    return step.equals("[" + list.getValue().indexOf(entry) + "]");
  }

  private static boolean isText(Node node, String text) {
    return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
  }

  /** A key with nothing behind it. */
  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isEmpty() && scalar.isPlain();
  }

  private YamlEdit replace(Node node, Object value) {
    var from = isNothing(node) ? end(node) : offset(start(node));
    var written = YamlValue.flow(value);
    return splice(from, end(node), isNothing(node) ? " " + written : written);
  }

  private YamlEdit insert(Node node, String key, Object value) {
    if (!(node instanceof MappingNode group)) {
      throw new IllegalArgumentException("no group and no such entry: " + key);
    }
    var name = YamlValue.flow(key);
    if (group.getFlowStyle() == FlowStyle.FLOW) {
      return group.getValue().isEmpty() && value instanceof Map && isLastOnItsLine(group)
          ? unfold(group, name, value)
          : intoFlow(group, name + ": " + YamlValue.flow(value));
    }
    var indent = " ".repeat(start(group).getColumn());
    return insertLines(group, YamlValue.entry(name, value, indent, newline));
  }

  private YamlEdit insertLines(MappingNode group, String lines) {
    return below(group, " ".repeat(start(group).getColumn()) + lines);
  }

  /** Behind a key that stands in lines itself. */
  private boolean isLastOnItsLine(Node group) {
    return line(group).matches("[ -]*[^\\[{#:]+: *");
  }

  /** From the beginning of the line to the node. */
  private String line(Node node) {
    var at = offset(start(node));
    return text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
  }

  /** Makes lines of an empty group, so that they can be read as they grow. */
  private YamlEdit unfold(MappingNode group, String key, Object value) {
    var before = line(group);
    var indent = " ".repeat(before.length() - before.replaceFirst("^[ -]*", "").length() + 2);
    var from = offset(start(group)) - (before.length() - before.stripTrailing().length());
    var bare = text.substring(0, from) + text.substring(end(group));
    var lineEnd = bare.indexOf(newline, from);
    var at = lineEnd < 0 ? bare.length() : lineEnd;
    var lines = newline + indent + YamlValue.entry(key, value, indent, newline);
    return of(bare.substring(0, at) + lines + bare.substring(at));
  }

  private YamlEdit intoFlow(CollectionNode<?> node, String entry) {
    var close = end(node) - 1;
    var last = close;
    while (Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    var follows = "{[,".indexOf(text.charAt(last - 1)) < 0;
    return splice(last, last, follows ? ", " + entry : entry);
  }

  /** Below the last line of a collection, its comment included. */
  private YamlEdit below(Node collection, String lines) {
    var end = end(collection);
    if (end > 0 && text.charAt(end - 1) == '\n') {
      return splice(end, end, lines + newline);
    }
    var lineEnd = text.indexOf(newline, end);
    return lineEnd < 0
        ? splice(text.length(), text.length(), newline + lines)
        : splice(lineEnd, lineEnd, newline + lines);
  }

  private YamlEdit splice(int from, int to, String piece) {
    return of(text.substring(0, from) + piece + text.substring(to));
  }

  /** Of a collection in lines the end of its last value: comments behind it are not its own. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() == FlowStyle.BLOCK
        && !collection.getValue().isEmpty()) {
      return switch (collection.getValue().getLast()) {
        case NodeTuple entry -> end(entry.getValueNode());
        case Node entry -> end(entry);
        default -> throw new IllegalStateException("neither entry nor member");
      };
    }
    return offset(node.getEndMark().orElseThrow());
  }

  private static Mark start(Node node) {
    return node.getStartMark().orElseThrow();
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }
}
