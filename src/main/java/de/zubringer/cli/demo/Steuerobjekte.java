package de.zubringer.cli.demo;

import static java.util.stream.Collectors.toMap;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.LegalTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the simulated Finanzwesen keeps: one Steuerobjekt per key, numbered as they come. */
final class Steuerobjekte {

  private final DemoStore store;
  private final InstantSource clock;
  private int last;

  Steuerobjekte(Path folder, InstantSource clock) throws IOException {
    this.store = new DemoStore(folder);
    this.clock = clock;
    this.last = all().stream().mapToInt(Steuerobjekt::count).max().orElse(0);
  }

  /** The number; the same for the same key. */
  synchronized String take(JourneyId key, JsonNode content) throws IOException {
    var known = store.find(key.toString(), Steuerobjekt.class);
    var object =
        known.isPresent()
            ? known.get().again()
            : new Steuerobjekt(key.toString(), last + 1, clock.instant(), 1, content);
    store.keep(key.toString(), object);
    last = Math.max(last, object.count());
    return object.number();
  }

  List<Steuerobjekt> all() throws IOException {
    return store.all(Steuerobjekt.class).stream()
        .sorted(Comparator.comparingInt(Steuerobjekt::count))
        .toList();
  }

  Map<JourneyId, Integer> received() throws IOException {
    return all().stream()
        .collect(toMap(object -> JourneyId.of(object.key()), Steuerobjekt::arrivals));
  }

  /**
   * One of them.
   *
   * @param count of this one among all, from 1
   * @param arrivals how often it was sent
   */
  record Steuerobjekt(String key, int count, Instant receivedAt, int arrivals, JsonNode content) {
    Steuerobjekt again() {
      return new Steuerobjekt(key, count, receivedAt, arrivals + 1, content);
    }

    String number() {
      return "FW-%d-%06d".formatted(receivedAt.atZone(LegalTime.ZONE).getYear(), count);
    }
  }
}
