package de.zubringer.pipeline.keys;

import de.zubringer.commit.Write;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.Journey;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Suchbegriffe: keeps by which business keys a journey can be found and says what to look for. A
 * value becomes the first half of its HMAC-SHA-256 under a key of the municipality; nothing else of
 * it is kept.
 */
@Component
public class KeyIndex {
  private static final String PURPOSE = "business-key";

  /** 128 bits: no two values of an administration meet by chance. */
  private static final int HEX_DIGITS = 32;

  private static final String KEEP =
      """
      insert into pipeline_key (journey, municipality, name, mark, arrived_at)
      values (?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String ERASE =
      "delete from pipeline_key where municipality = ? and journey = ?";

  private final Vault vault;

  KeyIndex(Vault vault) {
    this.vault = vault;
  }

  /** A journey and its business keys as they are kept; computing them asks no database. */
  public record Keyed(
      JourneyId journey, MunicipalityId municipality, Instant arrivedAt, List<KeyMark> marks) {}

  public Keyed keyed(Journey journey, BusinessKeys keys) {
    return new Keyed(
        journey.id(),
        journey.municipality(),
        journey.arrivedAt(),
        keys.values().stream()
            .map(one -> new KeyMark(one.name(), hex(journey.municipality(), one.normal())))
            .toList());
  }

  /** What finds a value somebody typed, in a field or (empty) in any. */
  public List<KeyMark> search(MunicipalityId municipality, String name, String typed) {
    return BusinessKeys.meant(typed).stream()
        .map(normal -> new KeyMark(name, hex(municipality, normal)))
        .toList();
  }

  private String hex(MunicipalityId municipality, String normal) {
    return vault.mark(municipality, PURPOSE, normal).substring(0, HEX_DIGITS);
  }

  /**
   * The rows that keep them, instead of what the journey had before: content that was corrected is
   * found by its new values only.
   *
   * @param isFirst whether the journey can have none yet
   */
  public List<Write> keeping(Keyed keyed, boolean isFirst) {
    var writes = new ArrayList<Write>();
    if (!isFirst) {
      writes.add(erasing(keyed.municipality(), keyed.journey()));
    }
    for (var mark : keyed.marks()) {
      writes.add(
          Write.of(
              KEEP,
              keyed.journey().value(),
              keyed.municipality().toString(),
              mark.name(),
              HexFormat.of().parseHex(mark.hex()),
              keyed.arrivedAt().atOffset(ZoneOffset.UTC)));
    }
    return writes;
  }

  /** Forgets how a journey could be found; part of its erasure. */
  Write erasing(MunicipalityId municipality, JourneyId journey) {
    return Write.of(ERASE, municipality.toString(), journey.value());
  }
}
