package de.zubringer.catalogue.procedure;

import de.zubringer.catalogue.procedure.Procedure.Bounds;
import de.zubringer.catalogue.procedure.Procedure.Flow;
import de.zubringer.catalogue.procedure.Procedure.Kind;
import de.zubringer.catalogue.procedure.Procedure.Lane;
import de.zubringer.catalogue.procedure.Procedure.Node;
import de.zubringer.catalogue.procedure.Procedure.Point;
import de.zubringer.catalogue.text.XmlInput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a drawing in one pass; what is not drawn is not part of it. */
final class ProcedureReader {
  /** A drawing of a hundred steps has some hundred kilobytes. */
  private static final int BYTES_MAX = 4 * 1024 * 1024;

  /** Coordinates beyond are no drawing, and NaN is none at all. */
  private static final double UNITS_MAX = 100_000;

  private static final Pattern NODE =
      Pattern.compile("\\w*[tT]ask|\\w+Event|\\w+Gateway|callActivity|subProcess");

  private record Element(String id, String kind, String name, StringBuilder text) {}

  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> laneOf = new HashMap<>();
  private final Map<String, Bounds> shapes = new HashMap<>();
  private final Map<String, Bounds> labels = new HashMap<>();
  private final Map<String, List<Point>> points = new HashMap<>();
  private String process = "";
  private String element = "";
  private String lane = "";
  private String drawn = "";
  private boolean inLabel;

  private ProcedureReader() {}

  /** Empty if it is no XML, too large, or nothing of it is drawn. */
  static Optional<Procedure> read(byte[] bpmn) {
    if (bpmn.length > BYTES_MAX) {
      return Optional.empty();
    }
    try {
      var reader = new ProcedureReader();
      reader.readAll(XmlInput.coalescing(bpmn));
      return Optional.of(reader.procedure()).filter(found -> !found.nodes().isEmpty());
    } catch (XMLStreamException | NumberFormatException e) {
      return Optional.empty(); // the check of the package says that it cannot be read
    }
  }

  private void readAll(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT ->
            inLabel = inLabel && !xml.getLocalName().equals("BPMNLabel");
        default -> {
          // text is read with its element
        }
      }
    }
  }

  private void start(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "process" -> process = text(xml, "name");
      case "lane" -> lane = add(xml, name);
      case "flowNodeRef" -> laneOf.put(xml.getElementText().strip(), lane);
      case "documentation" -> document(xml.getElementText().strip());
      case "sequenceFlow" -> {
        element = add(xml, name);
        sources.put(element, text(xml, "sourceRef"));
        targets.put(element, text(xml, "targetRef"));
      }
      case "BPMNShape", "BPMNEdge" -> drawn = text(xml, "bpmnElement");
      case "BPMNLabel" -> inLabel = true;
      case "Bounds" -> (inLabel ? labels : shapes).put(drawn, bounds(xml));
      case "waypoint" ->
          points
              .computeIfAbsent(drawn, _ -> new ArrayList<>())
              .add(new Point(number(xml, "x"), number(xml, "y")));
      default -> {
        if (NODE.matcher(name).matches()) {
          element = add(xml, name);
        }
      }
    }
  }

  private String add(XMLStreamReader xml, String kind) {
    var id = text(xml, "id");
    elements.put(id, new Element(id, kind, text(xml, "name"), new StringBuilder()));
    return id;
  }

  private void document(String text) {
    var current = elements.get(element);
    if (current != null) {
      current.text().append(text);
    }
  }

  private Procedure procedure() {
    var lanes = new ArrayList<Lane>();
    var nodes = new ArrayList<Node>();
    for (var one : elements.values()) {
      var bounds = shapes.get(one.id());
      if (bounds != null && one.kind().equals("lane")) {
        lanes.add(new Lane(one.id(), one.name(), bounds));
      } else if (bounds != null) {
        nodes.add(node(one, bounds));
      }
    }
    lanes.sort((first, second) -> Double.compare(first.bounds().y(), second.bounds().y()));
    return new Procedure(process, List.copyOf(lanes), List.copyOf(nodes), flows(nodes));
  }

  private Node node(Element one, Bounds bounds) {
    return new Node(
        one.id(),
        kind(one.kind()),
        one.name(),
        laneOf.getOrDefault(one.id(), ""),
        one.text().toString(),
        bounds,
        labels.get(one.id()));
  }

  private List<Flow> flows(List<Node> nodes) {
    var ids = nodes.stream().map(Node::id).toList();
    return elements.values().stream()
        .filter(one -> one.kind().equals("sequenceFlow"))
        .map(
            one ->
                new Flow(
                    one.id(),
                    sources.getOrDefault(one.id(), ""),
                    targets.getOrDefault(one.id(), ""),
                    one.name(),
                    points.getOrDefault(one.id(), List.of()),
                    labels.get(one.id())))
        .filter(flow -> ids.contains(flow.from()) && ids.contains(flow.to()))
        .toList();
  }

  private static Kind kind(String element) {
    return switch (element) {
      case "startEvent" -> Kind.START;
      case "endEvent" -> Kind.END;
      case "serviceTask", "businessRuleTask", "scriptTask", "sendTask" -> Kind.SERVICE;
      case "exclusiveGateway", "eventBasedGateway", "complexGateway" -> Kind.CHOICE;
      case "parallelGateway", "inclusiveGateway" -> Kind.PARALLEL;
      default -> element.endsWith("Event") ? Kind.EVENT : Kind.TASK;
    };
  }

  private static Bounds bounds(XMLStreamReader xml) {
    return new Bounds(
        number(xml, "x"), number(xml, "y"), number(xml, "width"), number(xml, "height"));
  }

  private static double number(XMLStreamReader xml, String attribute) {
    var value = Double.parseDouble(text(xml, attribute));
    if (!(Math.abs(value) <= UNITS_MAX)) {
      throw new NumberFormatException("no place in a drawing");
    }
    return value;
  }

  private static String text(XMLStreamReader xml, String attribute) {
    var value = xml.getAttributeValue(null, attribute);
    return value == null ? "" : value;
  }
}
