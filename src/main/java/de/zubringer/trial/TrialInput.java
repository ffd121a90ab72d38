package de.zubringer.trial;

import de.zubringer.catalogue.sample.Sample;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One application a trial lets go its way.
 *
 * @param supposed answers it is tried with instead of those that hold, by id of the variation point
 */
public record TrialInput(
    Source source, Purpose purpose, Sample sample, Map<String, JsonNode> supposed, Wanted wanted) {

  /** Where an input comes from. */
  public enum Source {
    PACKAGE,
    OWN,
    /** Somebody really sent it; its values are shown nowhere. */
    RECORDED,
    GENERATED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public TrialInput {
    supposed = Map.copyOf(supposed);
  }

  /** The same, to become something else. */
  public TrialInput wanting(Wanted other) {
    return new TrialInput(source, purpose, sample, supposed, other);
  }

  TrialInput with(Sample other) {
    return new TrialInput(source, purpose, other, supposed, wanted);
  }
}
