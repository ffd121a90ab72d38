package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something done.
 *
 * @param municipality the only administration whose journeys this one sees; null: all
 */
public record Actor(Author author, @Nullable MunicipalityId municipality) {
  boolean sees(MunicipalityId owner) {
    return municipality == null || municipality.equals(owner);
  }
}
