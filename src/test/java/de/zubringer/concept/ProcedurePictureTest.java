package de.zubringer.concept;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.procedure.Procedure;
import de.zubringer.catalogue.procedure.Procedure.Bounds;
import de.zubringer.catalogue.procedure.Procedure.Flow;
import de.zubringer.catalogue.procedure.Procedure.Kind;
import de.zubringer.catalogue.procedure.Procedure.Lane;
import de.zubringer.catalogue.procedure.Procedure.Node;
import de.zubringer.catalogue.procedure.Procedure.Point;
import de.zubringer.concept.Picture.Box;
import de.zubringer.concept.Picture.Line;
import de.zubringer.concept.Picture.Tip;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedurePictureTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 15, 40})
  void showsEveryStepOnceAndNoneCut(int steps) {
    var strips = ProcedurePicture.of(chain(steps));

    assertThat(strips).hasSizeBetween(1, 1 + steps / 5);
    var tasks =
        strips.stream()
            .flatMap(strip -> strip.shapes().stream())
            .filter(shape -> shape instanceof Box box && box.kind().equals("task"))
            .map(Box.class::cast)
            .toList();
    assertThat(tasks)
        .extracting(Box::words)
        .containsExactlyElementsOf(
            IntStream.range(0, steps).mapToObj(i -> "Schritt " + i).toList());
    for (var strip : strips) {
      assertThat(strip.shapes())
          .filteredOn(Box.class::isInstance)
          .allMatch(shape -> ((Box) shape).x() >= 0)
          .allMatch(shape -> ((Box) shape).x() + ((Box) shape).width() <= strip.width() + 0.01);
    }
  }

  @Test
  void carriesALineOnIntoTheNextStrip() {
    var strips = ProcedurePicture.of(chain(15));

    var tips =
        strips.stream().flatMap(strip -> strip.shapes().stream()).filter(Tip.class::isInstance);
    assertThat(tips).hasSize(14);
    var length =
        strips.stream()
            .flatMap(strip -> strip.shapes().stream())
            .filter(Line.class::isInstance)
            .mapToDouble(shape -> ((Line) shape).width())
            .sum();
    assertThat(length).isEqualTo(14 * 60.0);
  }

  @Test
  void makesSlantedLinesStraight() {
    var lane = new Lane("amt", "Amt", new Bounds(0, 0, 400, 200));
    var slanted = List.of(new Point(100, 50), new Point(300, 150));
    var procedure =
        new Procedure(
            "Muster",
            List.of(lane),
            List.of(task(0, 0), task(1, 300)),
            List.of(new Flow("f", "0", "1", "", slanted, null)));

    assertThat(ProcedurePicture.of(procedure).getFirst().shapes())
        .filteredOn(Line.class::isInstance)
        .extracting(shape -> ((Line) shape).width(), shape -> ((Line) shape).height())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(200.0, 0.0),
            org.assertj.core.groups.Tuple.tuple(0.0, 100.0));
  }

  /** Steps of 100 with 60 between them, one after the other. */
  private static Procedure chain(int steps) {
    var nodes = IntStream.range(0, steps).mapToObj(i -> task(i, i * 160.0)).toList();
    var flows =
        IntStream.range(1, steps)
            .mapToObj(
                i ->
                    new Flow(
                        "f" + i,
                        Integer.toString(i - 1),
                        Integer.toString(i),
                        "",
                        List.of(new Point(i * 160.0 - 60, 50), new Point(i * 160.0, 50)),
                        null))
            .toList();
    var lane = new Lane("amt", "Amt", new Bounds(-30, 0, steps * 160.0 + 60, 100));
    return new Procedure("Muster", List.of(lane), nodes, flows);
  }

  private static Node task(int number, double x) {
    var id = Integer.toString(number);
    return new Node(id, Kind.TASK, "Schritt " + id, "amt", "", new Bounds(x, 10, 100, 80), null);
  }
}
