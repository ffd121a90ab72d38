package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.schibsted.spt.data.jslt.Parser;
import de.zubringer.catalogue.text.ApplicationReader;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.TargetDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps an application of a hundred fields, from its bytes to those of the target document: plain
 * rows against JSLT, a fifth of them expressions against JSONata, which does all rows. Ours also
 * refuses doubled keys, checks the result by the target's schema and remembers where each value
 * came from: {@code ./zubringer bench map [seconds a round] [rounds]}.
 */
public final class MappingBench {
  static final String OURS = "Zubringer";
  static final String JSLT = "JSLT";
  static final String JSONATA = "JSONata";

  private static final int WARM_UP_ROUNDS = 5;
  private static final int INPUTS = 50;

  private MappingBench() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var millis = arguments.length > 0 ? Long.parseLong(arguments[0]) * 1000 : 1000;
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
    report("plain rows", plain().run(WARM_UP_ROUNDS, rounds, millis), JSLT);
    report("a fifth are expressions", mixed().run(WARM_UP_ROUNDS, rounds, millis), JSONATA);
  }

  static double ratio(Map<String, Double> rates, String other) {
    return rates.getOrDefault(OURS, 0.0) / rates.getOrDefault(other, 1.0);
  }

  private static void report(String what, Map<String, Double> rates, String other) {
    var ours = rates.getOrDefault(OURS, 0.0);
    var theirs = rates.getOrDefault(other, 1.0);
    say(
        "%s: Zubringer %,.0f documents/s (%.1f µs of CPU), %s %,.0f documents/s (%.1f µs of CPU): %.2f times as fast"
            .formatted(what, ours, 1e6 / ours, other, theirs, 1e6 / theirs, ratio(rates, other)));
  }

  /** Ours and JSLT with plain rows; throws if they do not give the same. */
  static Contest plain() {
    var fields = new HundredFields(false);
    return contest(fields, JSLT, jslt(fields.jslt()));
  }

  /** Ours and JSONata with expressions; throws if they do not give the same. */
  static Contest mixed() {
    var fields = new HundredFields(true);
    return contest(fields, JSONATA, jsonata(fields.jsonata()));
  }

  private static Contest contest(
      HundredFields fields, String name, Function<byte[], byte[]> theirs) {
    var inputs = IntStream.range(0, INPUTS).mapToObj(HundredFields::application).toList();
    var ours = ours(fields);
    inputs.forEach(input -> requireSame(ours.apply(input), theirs.apply(input)));
    return new Contest(inputs)
        .with(OURS, input -> ours.apply(input).length)
        .with(name, input -> theirs.apply(input).length);
  }

  private static void requireSame(byte[] one, byte[] other) {
    var tree = HundredFields.tree(one);
    if (tree.isEmpty() || !tree.equals(HundredFields.tree(other))) {
      throw new IllegalStateException("not the same: " + tree + "\n" + HundredFields.tree(other));
    }
  }

  private static Function<byte[], byte[]> ours(HundredFields fields) {
    var engine = fields.engine();
    var variables = Map.of("journey", Map.of("id", "0f8a6f6e-1111-4222-8333-444455556666"));
    return input -> {
      var application = ((Outcome.Done<JsonNode>) ApplicationReader.read(input)).value();
      return ((Outcome.Done<TargetDocument>) engine.map(application, variables)).value().bytes();
    };
  }

  private static Function<byte[], byte[]> jslt(String text) {
    var expression = Parser.compileString(text);
    var mapper = new ObjectMapper();
    return input -> {
      try {
        return mapper.writeValueAsBytes(expression.apply(mapper.readTree(input)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static Function<byte[], byte[]> jsonata(String text) {
    var expression = Jsonata.jsonata(text);
    var mapper = JsonMapper.shared();
    return input ->
        mapper.writeValueAsBytes(expression.evaluate(mapper.readValue(input, Map.class)));
  }
}
