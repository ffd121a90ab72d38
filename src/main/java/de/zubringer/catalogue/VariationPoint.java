package de.zubringer.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Anpassungspunkt ({@code variation-points/1}): a typed question municipalities may answer
 * differently.
 *
 * @param type money (whole cents), integer, boolean, choice, codes, unit, text
 * @param scope whose answer it is: legalBody, municipality or connection
 * @param fallback the answer of the package where nobody answered
 * @param when expression over other answers: only then the question matters; null = always
 */
public record VariationPoint(
    String id,
    String question,
    @Nullable String help,
    String type,
    @Nullable String unit,
    boolean optional,
    @Nullable Long min,
    @Nullable Long max,
    @JsonProperty("default") @Nullable JsonNode fallback,
    String scope,
    List<String> answeredBy,
    List<Option> options,
    @Nullable String codeList,
    List<String> functions,
    List<Effect> effects,
    @Nullable String when) {

  /** One of the answers that can be chosen. */
  public record Option(String value, String name) {}

  /** What the answer changes; which members count depends on the kind. */
  public record Effect(
      String kind,
      @Nullable String at,
      @Nullable String rule,
      @Nullable String attachment,
      @Nullable String deadline,
      @Nullable String step,
      @Nullable String key,
      @Nullable String table,
      @Nullable String row) {}

  /** A rule between answers: an expression over {@code $answers} and {@code $profile}. */
  public record Constraint(String id, String rule, String severity, String text) {}
}
