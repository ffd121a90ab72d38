package de.zubringer.pipeline.seal;

import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.MunicipalityId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals steps that were committed since the last time: a digest for each run of a journey's steps,
 * computed where the rows are, and one entry of the audit chain over the block.
 */
@Component
public class StepSeals {
  static final String SEALED = "steps-sealed";

  /** Notes looked at for a block; a note has one step or, of a statement for many, a thousand. */
  private static final int NOTES_MAX = 5000;

  /** A block of so many stays below two megabytes and costs as little a step as a larger one. */
  private static final int STEPS_MAX = 20_000;

  private static final int MUNICIPALITIES_MAX = 1000;
  private static final Author SYSTEM = new Author("zubringer", "system");

  /** Takes notes away and writes the digest of each run they make, in one statement. */
  private static final String NEXT_BLOCK =
      """
      with noted as (
        select place, cardinality(seqs) as n from pipeline_unsealed where municipality = :m
        order by place limit :notes for update skip locked),
      taken as (
        delete from pipeline_unsealed where municipality = :m and place in (
          select place from (
            select place, n, sum(n) over (order by place) as total from noted) as counted
          where total <= :steps or total = n)
        returning journeys, seqs),
      step as (
        select journey, seq,
          seq - row_number() over (partition by journey order by seq) as island
        from taken, unnest(journeys, seqs) as one (journey, seq)),
      run as (
        select journey, min(seq) as first, max(seq) as last
        from step group by journey, island),
      sealed as (
        select run.journey, run.first, run.last, now.digest, now.bare
        from run, lateral (
          select sha256(string_agg(pipeline_step_bytes(s), '' order by s.seq)) as digest,
            sha256(string_agg(pipeline_step_bare(s), '' order by s.seq)) as bare
          from pipeline_step s
          where s.journey = run.journey and s.seq between run.first and run.last) as now
        where now.digest is not null)
      insert into pipeline_seal
        (municipality, block, sealed_at, journeys, firsts, lasts, digests, bares)
      select :m,
        (select coalesce(max(block), 0) + 1 from pipeline_seal where municipality = :m), :at,
        array_agg(journey order by journey, first), array_agg(first order by journey, first),
        array_agg(last order by journey, first), array_agg(digest order by journey, first),
        array_agg(bare order by journey, first)
      from sealed having count(*) > 0
      returning block, %s as digest
      """
          .formatted(StepCheck.BLOCK_DIGEST);

  private final JdbcClient sql;
  private final AuditTrail trail;
  private final InstantSource clock;

  StepSeals(JdbcClient sql, AuditTrail trail, InstantSource clock) {
    this.sql = sql;
    this.trail = trail;
    this.clock = clock;
  }

  private record Block(long number, String digest) {}

  /** Administrations of which steps wait to be sealed. */
  public List<MunicipalityId> waiting() {
    return sql.sql("select distinct municipality from pipeline_unsealed order by 1 limit ?")
        .param(MUNICIPALITIES_MAX)
        .query((row, number) -> MunicipalityId.of(row.getString(1)))
        .list();
  }

  /**
   * Seals the next block of an administration, in one transaction.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean seal(MunicipalityId municipality) {
    var block = block(municipality);
    block.ifPresent(
        it -> trail.append(municipality, SYSTEM, SEALED, about(it.number()), it.digest()));
    return block.isPresent();
  }

  static String about(long block) {
    return "steps/" + block;
  }

  /** Steps that went with their journey meanwhile leave nothing to seal. */
  private Optional<Block> block(MunicipalityId municipality) {
    return sql.sql(NEXT_BLOCK)
        .param("m", municipality.toString())
        .param("notes", NOTES_MAX)
        .param("steps", STEPS_MAX)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> new Block(row.getLong("block"), row.getString("digest")))
        .optional();
  }
}
