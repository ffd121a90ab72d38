package de.zubringer.pipeline.keys;

import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.JourneyFilter.KeyMark;
import de.zubringer.vault.Vault;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final Vault vault;
  private final JdbcClient sql;

  KeyIndex(Vault vault, JdbcClient sql) {
    this.vault = vault;
    this.sql = sql;
  }

  /** A journey and its business keys as they are kept; computing them asks no database. */
  public record Keyed(
      JourneyId journey, MunicipalityId municipality, Instant arrivedAt, List<KeyMark> marks) {}

  public Keyed keyed(
      JourneyId journey, MunicipalityId municipality, Instant arrivedAt, BusinessKeys keys) {
    return new Keyed(
        journey,
        municipality,
        arrivedAt,
        keys.values().stream()
            .map(one -> new KeyMark(one.name(), hex(municipality, one.normal())))
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
   * Keeps these in the caller's transaction, instead of what the journeys had before: content that
   * was corrected is found by its new values only. One statement, however many journeys.
   */
  public void keep(List<Keyed> journeys) {
    if (journeys.isEmpty()) {
      return;
    }
    var ids = new ArrayList<UUID>();
    var owners = new ArrayList<String>();
    var moments = new ArrayList<String>();
    var names = new ArrayList<String>();
    var marks = new ArrayList<byte[]>();
    for (var one : journeys) {
      for (var mark : one.marks()) {
        ids.add(one.journey().value());
        owners.add(one.municipality().toString());
        moments.add(one.arrivedAt().atOffset(ZoneOffset.UTC).toString());
        names.add(mark.name());
        marks.add(HexFormat.of().parseHex(mark.hex()));
      }
    }
    sql.sql(
            """
            with said as (
              select * from unnest(cast(:ids as uuid[]), cast(:owners as text[]),
                cast(:moments as timestamptz[]), cast(:names as text[]), cast(:marks as bytea[]))
                as s (journey, municipality, arrived_at, name, mark)),
            gone as (
              delete from pipeline_key k where k.journey = any (cast(:all as uuid[]))
                and not exists (select from said s
                  where s.journey = k.journey and s.name = k.name and s.mark = k.mark))
            insert into pipeline_key (journey, municipality, arrived_at, name, mark)
            select journey, municipality, arrived_at, name, mark from said on conflict do nothing
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("owners", owners.toArray(String[]::new))
        .param("moments", moments.toArray(String[]::new))
        .param("names", names.toArray(String[]::new))
        .param("marks", marks.toArray(byte[][]::new))
        .param("all", journeys.stream().map(one -> one.journey().value()).toArray(UUID[]::new))
        .update();
  }

  /** Forgets how a journey could be found, in the caller's transaction; part of its erasure. */
  public void erase(MunicipalityId municipality, JourneyId journey) {
    sql.sql("delete from pipeline_key where municipality = ? and journey = ?")
        .param(municipality.toString())
        .param(journey.value())
        .update();
  }
}
