package de.zubringer.trial;

import de.zubringer.catalogue.sample.Expectation;
import java.util.List;

/** What an input of a trial is to become. */
public sealed interface Wanted {
  /** What its file says: the first that holds under the answers of the place. */
  record Written(List<Expectation> all) implements Wanted {}

  /** Delivered, or held for a reason that local law or the row of a mapping has declared. */
  record Accepted() implements Wanted {}

  /**
   * Never delivered.
   *
   * @param outcome held or refused
   * @param finding that must be among those there are, {@code code@place}; empty = any
   */
  record Stopped(String outcome, String finding) implements Wanted {}

  /** Nobody said; it is only looked at. */
  record Anything() implements Wanted {}
}
