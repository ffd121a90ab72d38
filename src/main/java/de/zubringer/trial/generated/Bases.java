package de.zubringer.trial.generated;

import de.zubringer.catalogue.DataField;
import de.zubringer.catalogue.FieldPath;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.sample.PlaceholderFile;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.kernel.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Samples that go through, to be changed in one place: the fullest first, each with all its
 * Anlagen.
 */
final class Bases {
  /** Further ones rarely have a field the first do not. */
  private static final int BASES_MAX = 12;

  private final LeistungPackage leistung;
  private final List<Sample> all;

  /** A sample, and where in it a field stands. */
  record Spot(Sample base, String place, JsonNode value) {}

  private Bases(LeistungPackage leistung, List<Sample> all) {
    this.leistung = leistung;
    this.all = all;
  }

  static Bases of(Tryout tryout, List<Sample> samples) {
    var leistung = tryout.plan().leistung();
    var good =
        samples.stream()
            .map(sample -> sample.with(enclosed(leistung, sample)))
            .filter(sample -> tryout.run(sample, Map.of()).outcome() instanceof Outcome.Done)
            .sorted(
                Comparator.comparingInt((Sample sample) -> -size(leistung, sample))
                    .thenComparing(Sample::name))
            .limit(BASES_MAX)
            .toList();
    return new Bases(leistung, good);
  }

  List<Sample> all() {
    return all;
  }

  Optional<Sample> first() {
    return all.stream().findFirst();
  }

  /** Where a field has a value, in each sample that has it. */
  List<Spot> spots(String path) {
    var field = FieldPath.of(path);
    return all.stream()
        .flatMap(
            base ->
                field.find(base.application()).stream()
                    .limit(1)
                    .map(hit -> new Spot(base, hit.place(), hit.value())))
        .toList();
  }

  /** The first sample that the form still allows with a change to a field, and one before it. */
  Optional<Changed> valid(DataField field, @Nullable JsonNode value) {
    return spots(field.path()).stream()
        .flatMap(spot -> changed(spot, value).stream())
        .filter(changed -> leistung.schema().check(changed.content()).isEmpty())
        .findFirst();
  }

  /** A sample with one place changed. */
  record Changed(Spot spot, JsonNode content) {}

  static Optional<Changed> changed(Spot spot, @Nullable JsonNode value) {
    return Tree.with(spot.base().application(), spot.place(), value)
        .map(content -> new Changed(spot, content));
  }

  private static int size(LeistungPackage leistung, Sample sample) {
    var count = new AtomicInteger();
    leistung
        .schema()
        .fieldTree()
        .walk(sample.application(), (leaf, spot, value) -> count.incrementAndGet());
    return count.get();
  }

  /** Its Anlagen and, of those it has not, an empty one each: the field is tried, not they. */
  private static List<Sample.File> enclosed(LeistungPackage leistung, Sample sample) {
    var files = new ArrayList<>(sample.attachments());
    for (var rule : leistung.submission().attachments()) {
      if (files.stream().noneMatch(file -> file.id().equals(rule.id()))) {
        var mediaType =
            Stream.concat(rule.mediaTypes().stream(), Stream.of("application/pdf"))
                .findFirst()
                .orElseThrow();
        files.add(new Sample.File(rule.id(), rule.id(), mediaType, PlaceholderFile.of(mediaType)));
      }
    }
    return files;
  }
}
