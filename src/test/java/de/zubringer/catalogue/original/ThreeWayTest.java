package de.zubringer.catalogue.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ThreeWayTest {
  private static final List<String> NAMES = List.of("title", "properties", "maxLength", "a", "b");

  @Test
  void whatOnlyOneSideChangedCounts() {
    var merge = new ThreeWay(ConflictDecisions.NONE);
    assertThat(
            merge
                .merged(
                    tree("{'a':{'title':'Alt','maxLength':5},'gone':1}"),
                    tree(
                        "{'a':{'title':'Mein','maxLength':5,'x-dataCategory':'kennung'},'gone':1}"),
                    tree("{'a':{'title':'Alt','maxLength':9},'b':2}"))
                .toString()
                .replace('"', '\''))
        .isEqualTo("{'a':{'title':'Mein','maxLength':9,'x-dataCategory':'kennung'},'b':2}");
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void whatBothChangedOtherwiseStaysUntilSomebodyDecides() {
    var base = tree("{'a':{'title':'Alt'}}");
    var local = tree("{'a':{'title':'Mein'}}");
    var fresh = tree("{'a':{'title':'Neu'}}");

    var open = new ThreeWay(ConflictDecisions.NONE);
    assertThat(open.merged(base, local, fresh)).isEqualTo(local);
    assertThat(open.conflicts())
        .containsExactly(new Conflict("a.title", "Mein", "Alt", "Mein", "Neu", ""));

    var taken = new ThreeWay(new ConflictDecisions(Set.of(), Set.of("a.title")));
    assertThat(taken.merged(base, local, fresh)).isEqualTo(fresh);
    assertThat(taken.conflicts().getFirst().isOpen()).isFalse();

    var kept = new ThreeWay(new ConflictDecisions(Set.of(ConflictDecisions.ALL), Set.of()));
    assertThat(kept.merged(base, local, fresh)).isEqualTo(local);
    assertThat(kept.conflicts().getFirst().decided()).isEqualTo("local");
  }

  @Test
  void eachSideAddsAndTakesOutOfWhatIsRequired() {
    var merged =
        new ThreeWay(ConflictDecisions.NONE)
            .merged(
                tree("{'required':['a','b','c']}"),
                tree("{'required':['b','c','d']}"),
                tree("{'required':['a','b','e']}"));
    assertThat(merged.toString()).isEqualTo("{\"required\":[\"b\",\"d\",\"e\"]}");
  }

  @Test
  void aFieldChangedHereAndGoneThereIsAConflict() {
    var merge = new ThreeWay(ConflictDecisions.NONE);
    var local = tree("{'a':{'title':'Mein'}}");
    assertThat(merge.merged(tree("{'a':{'title':'Alt'}}"), local, tree("{}"))).isEqualTo(local);
    assertThat(merge.conflicts()).extracting(Conflict::place).containsExactly("a");
  }

  /** No change of this side is lost, none is invented, and doing it again changes nothing. */
  @Test
  void holdsForManyTrees() {
    var random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      var base = any(random, 3);
      var local = changed(base, random);
      var fresh = changed(base, random);
      var merge = new ThreeWay(ConflictDecisions.NONE);
      var merged = merge.merged(base, local, fresh);

      assertThat(merged(base, local, base)).as("nothing new").isEqualTo(local);
      assertThat(merged(base, base, fresh)).as("nothing local").isEqualTo(fresh);
      assertThat(merged(fresh, merged, fresh)).as("twice").isEqualTo(merged);
      every(base, local, fresh, merged);
    }
  }

  private static ObjectNode merged(ObjectNode base, ObjectNode local, ObjectNode fresh) {
    return new ThreeWay(ConflictDecisions.NONE).merged(base, local, fresh);
  }

  /** Each leaf of the result comes from one side, and a changed one of ours is there. */
  private static void every(JsonNode base, JsonNode local, JsonNode fresh, JsonNode merged) {
    for (var name : NAMES) {
      var mine = local.path(name);
      var made = merged.path(name);
      if (mine.isObject() && made.isObject() && fresh.path(name).isObject()) {
        every(base.path(name), mine, fresh.path(name), made);
      } else if (!mine.equals(base.path(name))) {
        assertThat(made).as("local change of %s", name).isEqualTo(mine);
      } else {
        assertThat(made).as("change of the original of %s", name).isEqualTo(fresh.path(name));
      }
    }
  }

  private static ObjectNode any(Random random, int depth) {
    var node = JsonNodeFactory.instance.objectNode();
    for (var name : NAMES) {
      if (random.nextInt(3) > 0) {
        if (depth > 0 && random.nextBoolean()) {
          node.set(name, any(random, depth - 1));
        } else {
          node.put(name, random.nextInt(3));
        }
      }
    }
    return node;
  }

  private static ObjectNode changed(ObjectNode base, Random random) {
    var copy = base.deepCopy();
    for (int i = random.nextInt(4); i > 0; i--) {
      change(copy, random);
    }
    return copy;
  }

  private static void change(ObjectNode node, Random random) {
    var inside = new ArrayList<ObjectNode>();
    node.values()
        .forEach(
            one -> {
              if (one instanceof ObjectNode object) {
                inside.add(object);
              }
            });
    var name = NAMES.get(random.nextInt(NAMES.size()));
    if (!inside.isEmpty() && random.nextBoolean()) {
      change(inside.get(random.nextInt(inside.size())), random);
    } else if (random.nextBoolean()) {
      node.remove(name);
    } else {
      node.put(name, 3 + random.nextInt(3));
    }
  }

  private static ObjectNode tree(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"'));
  }
}
