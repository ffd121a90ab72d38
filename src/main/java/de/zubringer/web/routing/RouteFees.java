package de.zubringer.web.routing;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.catalogue.VariationPoint.Effect;
import de.zubringer.catalogue.text.German;
import de.zubringer.connection.LocalLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fees a statute sets: for people as sentences, for the online service as parameter {@code
 * gebuehren}, by table and row, in whole cents like every amount in our files.
 */
record RouteFees(List<Fee> fees) {
  private static final String PARAMETER = "gebuehren";

  private record Fee(String question, String table, String row, long cents) {}

  static RouteFees of(LeistungPackage leistung, LocalLaw law) {
    var fees = new ArrayList<Fee>();
    for (var point : leistung.variationPoints()) {
      point.effects().stream()
          .filter(effect -> effect.kind().equals("fee"))
          .forEach(effect -> add(fees, point, effect, law.answers().get(point.id())));
    }
    return new RouteFees(List.copyOf(fees));
  }

  private static void add(
      List<Fee> fees, VariationPoint point, Effect effect, @Nullable Object answer) {
    var table = effect.table();
    var row = effect.row();
    if (table != null && row != null) {
      cents(answer).ifPresent(cents -> fees.add(new Fee(point.question(), table, row, cents)));
    }
  }

  /** An answer of a municipality is a number, the default of a package a node. */
  private static Optional<Long> cents(@Nullable Object answer) {
    return switch (answer) {
      case Number number -> Optional.of(number.longValue());
      case JsonNode node -> node.asLongOpt().stream().boxed().findFirst();
      case null, default -> Optional.empty();
    };
  }

  Stream<String> sentences() {
    return fees.stream().map(fee -> say("routing.fee", fee.question(), German.money(fee.cents())));
  }

  /** To be filled with the other parameters. */
  Map<String, Object> parameters() {
    var parameters = new LinkedHashMap<String, Object>();
    var tables = new LinkedHashMap<String, Map<String, Long>>();
    for (var fee : fees) {
      tables
          .computeIfAbsent(fee.table(), table -> new LinkedHashMap<>())
          .put(fee.row(), fee.cents());
    }
    if (!tables.isEmpty()) {
      parameters.put(PARAMETER, tables);
    }
    return parameters;
  }
}
