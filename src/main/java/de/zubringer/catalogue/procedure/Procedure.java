package de.zubringer.catalogue.procedure;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference procedure as its drawing shows it (BPMN 2.0, OMG formal/2011-01-03, with its
 * interchange of diagrams).
 *
 * @param lanes from top to bottom
 * @param nodes in the order of the file
 * @param flows in the order of the file; only those whose both ends are nodes
 */
public record Procedure(String name, List<Lane> lanes, List<Node> nodes, List<Flow> flows) {

  /** Where something is drawn, in the units of the file: a task is about 100 wide. */
  public record Bounds(double x, double y, double width, double height) {
    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }
  }

  /** Who does the steps in it. */
  public record Lane(String id, String name, Bounds bounds) {}

  /** Kind of a node, as far as people read it differently. */
  public enum Kind {
    START,
    END,
    /** Something else that happens or is waited for. */
    EVENT,
    /** Done by a person. */
    TASK,
    /** Done by software. */
    SERVICE,
    /** One way is chosen. */
    CHOICE,
    /** All ways are taken. */
    PARALLEL
  }

  /**
   * A step, event or branching.
   *
   * @param lane id of the lane it is in
   * @param text what its documentation says; empty if it says nothing
   * @param label where its name stands, if not inside it
   */
  public record Node(
      String id,
      Kind kind,
      String name,
      String lane,
      String text,
      Bounds bounds,
      @Nullable Bounds label) {}

  /** A turn of a line. */
  public record Point(double x, double y) {}

  /** What comes after what. */
  public record Flow(
      String id, String from, String to, String name, List<Point> points, @Nullable Bounds label) {}

  /** That of a package; empty if it has none that can be read, which the check says. */
  public static Optional<Procedure> of(Workspace workspace, LeistungPackage leistung) {
    return Optional.ofNullable(leistung.procedure())
        .flatMap(name -> workspace.file(leistung.folder() + "/" + name))
        .flatMap(ProcedureReader::read);
  }

  public List<Node> nodesOf(Lane lane) {
    return nodes.stream().filter(node -> node.lane().equals(lane.id())).toList();
  }
}
