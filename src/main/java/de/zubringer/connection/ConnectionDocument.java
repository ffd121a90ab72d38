package de.zubringer.connection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.zubringer.mapping.Row;
import de.zubringer.municipality.Answer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What stands in a file of the format {@code connection/1}, as far as this room reads it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConnectionDocument(
    String leistung,
    @JsonProperty("package") String packageVersion,
    int version,
    JsonNode covers,
    List<String> intake,
    Target target,
    Map<String, Answer> answers,
    List<Routing> routing,
    List<Row> mapping,
    @Nullable KeptFor retention) {

  /** Local id of an installation, or the word for the built-in inbox, and the mapping's version. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Target(String system, @Nullable Integer mapping) {}

  /** The part of a routing rule that names a target. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Routing(String id, String unit, @Nullable Target target) {}

  /** Durations of ISO 8601 that differ from those of the package. */
  record KeptFor(
      @Nullable String afterDelivery,
      @Nullable String afterRefusal,
      @Nullable String whileHeld,
      @Nullable String inInbox,
      @Nullable String held,
      @Nullable String legalBasis,
      @Nullable FilePlan filePlan) {
    static final KeptFor NOTHING = new KeptFor(null, null, null, null, null, null, null);
  }

  /** Where the records belong and whether they are handed over before they are erased. */
  record FilePlan(String number, String appraisal, @Nullable Target handOver) {}
}
