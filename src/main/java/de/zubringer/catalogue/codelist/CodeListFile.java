package de.zubringer.catalogue.codelist;

import de.zubringer.catalogue.CodeList.Code;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a code list as it stands in a file ({@code codelist/1}).
 *
 * @param file CSV beside it that holds the codes of a long list
 */
record CodeListFile(
    String id,
    String urn,
    String version,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String file,
    List<Code> codes) {

  CodeListFile with(List<Code> read) {
    return new CodeListFile(id, urn, version, validFrom, validTo, file, read);
  }

  /** The codes, each limited to the days on which this edition counts. */
  Stream<Code> codesUntil(@Nullable LocalDate nextEdition) {
    var end = nextEdition == null ? validTo : earlier(validTo, nextEdition.minusDays(1));
    return codes.stream()
        .map(
            code ->
                new Code(
                    code.code(),
                    code.name(),
                    later(code.validFrom(), validFrom),
                    earlier(code.validTo(), end)));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate two) {
    return one == null || (two != null && two.isAfter(one)) ? two : one;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
    return one == null || (two != null && two.isBefore(one)) ? two : one;
  }
}
