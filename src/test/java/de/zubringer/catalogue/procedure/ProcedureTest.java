package de.zubringer.catalogue.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.procedure.Procedure.Kind;
import de.zubringer.catalogue.procedure.Procedure.Lane;
import de.zubringer.catalogue.procedure.Procedure.Node;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcedureTest {
  private static final String DRAWN =
      """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"
          xmlns:c="http://www.omg.org/spec/DD/20100524/DC"
          xmlns:i="http://www.omg.org/spec/DD/20100524/DI">
        <process id="p" name="Muster">
          <laneSet><lane id="amt" name="Amt"><flowNodeRef>a</flowNodeRef></lane></laneSet>
          <userTask id="a" name="Pr\u00FCfen"><documentation>Von Hand.</documentation></userTask>
          <endEvent id="b" name="Ende"/>
          <userTask id="nicht-gezeichnet" name="x"/>
          <sequenceFlow id="f" name="ja" sourceRef="a" targetRef="b"/>
          <sequenceFlow id="g" sourceRef="a" targetRef="nicht-gezeichnet"/>
        </process>
        <d:BPMNDiagram><d:BPMNPlane>
          <d:BPMNShape bpmnElement="amt"><c:Bounds x="0" y="0" width="300" height="%s"/></d:BPMNShape>
          <d:BPMNShape bpmnElement="a"><c:Bounds x="20" y="10" width="100" height="80"/></d:BPMNShape>
          <d:BPMNShape bpmnElement="b"><c:Bounds x="200" y="30" width="36" height="36"/>
            <d:BPMNLabel><c:Bounds x="190" y="70" width="60" height="14"/></d:BPMNLabel></d:BPMNShape>
          <d:BPMNEdge bpmnElement="f"><i:waypoint x="120" y="50"/><i:waypoint x="200" y="50"/></d:BPMNEdge>
        </d:BPMNPlane></d:BPMNDiagram>
      </definitions>
      """;

  @Test
  void readsWhatIsDrawn() {
    var read = ProcedureReader.read(bytes(DRAWN.formatted("120"))).orElseThrow();

    assertThat(read.name()).isEqualTo("Muster");
    assertThat(read.lanes()).extracting(Lane::name).containsExactly("Amt");
    assertThat(read.nodes()).extracting(Node::kind).containsExactly(Kind.TASK, Kind.END);
    var check = read.nodes().getFirst();
    assertThat(check.text()).isEqualTo("Von Hand.");
    assertThat(check.bounds()).isEqualTo(new Procedure.Bounds(20, 10, 100, 80));
    assertThat(read.nodesOf(read.lanes().getFirst())).containsExactly(check);
    assertThat(read.nodes().getLast().label()).isEqualTo(new Procedure.Bounds(190, 70, 60, 14));
    assertThat(read.flows())
        .containsExactly(
            new Procedure.Flow(
                "f",
                "a",
                "b",
                "ja",
                java.util.List.of(new Procedure.Point(120, 50), new Procedure.Point(200, 50)),
                null));
  }

  @Test
  void knowsNothingOfWhatIsNoDrawing() {
    assertThat(ProcedureReader.read(bytes("kein XML"))).isEmpty();
    assertThat(ProcedureReader.read(bytes("<definitions/>"))).isEmpty();
    for (var height : new String[] {"NaN", "1e300", "hoch", ""}) {
      assertThat(ProcedureReader.read(bytes(DRAWN.formatted(height)))).as(height).isEmpty();
    }
    assertThat(ProcedureReader.read(new byte[5 * 1024 * 1024])).isEmpty();
  }

  @Test
  void readsEveryReferenceProcedure() throws IOException {
    var workspace = Workspace.read(Folder.read(Path.of("workspace/thueringen")));
    var packages = Catalogue.of(workspace).packages();

    assertThat(packages).hasSizeGreaterThanOrEqualTo(6);
    assertThat(packages)
        .allSatisfy(
            leistung -> {
              var read = Procedure.of(workspace, leistung).orElseThrow();
              assertThat(read.nodes()).extracting(Node::kind).contains(Kind.START, Kind.END);
              assertThat(read.lanes()).isNotEmpty();
              assertThat(read.nodes()).allMatch(node -> !node.lane().isEmpty());
              assertThat(read.flows()).allMatch(flow -> flow.points().size() >= 2);
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
