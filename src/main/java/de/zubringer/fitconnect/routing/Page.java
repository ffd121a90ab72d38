package de.zubringer.fitconnect.routing;

import de.zubringer.fitconnect.ProtocolFault;
import java.util.List;

/** Which part of a result is wanted. */
public record Page(int offset, int limit) {
  static final int LIMIT_MAX = 500;
  private static final int LIMIT = 100;

  static Page read(Parameters parameters) throws ProtocolFault {
    return new Page(
        parameters.number("offset", 0, Integer.MAX_VALUE, 0),
        parameters.number("limit", 1, LIMIT_MAX, LIMIT));
  }

  /** The items of this page; none behind the end. */
  public <T> List<T> of(List<T> all) {
    return all.stream().skip(offset).limit(limit).toList();
  }
}
