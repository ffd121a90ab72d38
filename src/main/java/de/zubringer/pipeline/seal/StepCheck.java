package de.zubringer.pipeline.seal;

import de.zubringer.audit.AuditCheck;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the steps of journeys with what was sealed of them; reads only. The chain of audit
 * entries itself is {@link AuditCheck}'s to look at first.
 */
public final class StepCheck {
  /** Nobody reads more; what follows the first is rarely of another cause. */
  private static final int FINDINGS_MAX = 100;

  /** Over all runs of a block, each with its journey and numbers, in their order. */
  static final String BLOCK_DIGEST =
      """
      (select encode(sha256(string_agg(
          uuid_send(journey) || int4send(first) || int4send(last) || digest || bare, '' order by place)), 'hex')
        from unnest(journeys, firsts, lasts, digests, bares) with ordinality
          as run (journey, first, last, digest, bare, place))
      """;

  private final JdbcClient sql;
  private final AuditCheck audit;

  public StepCheck(JdbcClient sql, AuditCheck audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * How the steps of an administration were found.
   *
   * @param steps how many are sealed
   * @param waiting how many are not yet, because they are younger than a minute or the server
   *     stands
   */
  public record Report(long steps, long waiting, Findings findings) {}

  public Report check(MunicipalityId municipality) {
    var findings = new ArrayList<Finding>();
    findings.addAll(blocks(municipality));
    findings.addAll(runs(municipality));
    findings.addAll(journeys(municipality));
    return new Report(
        count(
            """
            select coalesce(sum(l - f + 1), 0)
            from pipeline_seal, unnest(firsts, lasts) as run (f, l) where municipality = ?
            """,
            municipality),
        count(
            "select coalesce(sum(cardinality(seqs)), 0) from pipeline_unsealed"
                + " where municipality = ?",
            municipality),
        Findings.of(findings.stream().limit(FINDINGS_MAX).toList()));
  }

  /** Every block has its entry, and every entry its block. */
  private List<Finding> blocks(MunicipalityId municipality) {
    var found = new HashMap<String, String>();
    sql.sql(
            "select block, %s as digest from pipeline_seal where municipality = ?"
                .formatted(BLOCK_DIGEST))
        .param(municipality.toString())
        .query(
            (row, number) ->
                found.put(StepSeals.about(row.getLong("block")), row.getString("digest")))
        .list();
    var findings = new ArrayList<Finding>();
    for (var entry : audit.entries(municipality, StepSeals.SEALED)) {
      var digest = found.remove(entry.about());
      if (digest == null) {
        findings.add(finding("audit-seal-missing", municipality, entry.about()));
      } else if (!digest.equals(entry.digest())) {
        findings.add(finding("audit-seal-changed", municipality, entry.about()));
      }
    }
    found.keySet().stream()
        .sorted()
        .forEach(block -> findings.add(finding("audit-seal-unknown", municipality, block)));
    return findings;
  }

  /**
   * Sealed steps that are not what was sealed. Of a journey that was erased, which its timeline
   * says, the notes may be gone; what happened when must still be the same.
   */
  private List<Finding> runs(MunicipalityId municipality) {
    return findings(
        municipality,
        "audit-steps-changed",
        sql.sql(
                """
                select distinct run.journey
                from pipeline_seal, unnest(journeys, firsts, lasts, digests, bares)
                    as run (journey, first, last, digest, bare)
                  left join lateral (
                    select sha256(string_agg(pipeline_step_bytes(s), '' order by s.seq)) as digest,
                      sha256(string_agg(pipeline_step_bare(s), '' order by s.seq)) as bare
                    from pipeline_step s
                    where s.journey = run.journey and s.seq between run.first and run.last
                  ) as now on true
                where municipality = ? and run.digest is distinct from now.digest
                  and not (run.bare is not distinct from now.bare and exists (
                    select 1 from pipeline_step e
                    where e.journey = run.journey and e.kind = 'ERASED'))
                limit ?
                """)
            .params(List.of(municipality.toString(), FINDINGS_MAX))
            .query(UUID.class)
            .list());
  }

  /** Journeys with more steps than were sealed or wait for it. */
  private List<Finding> journeys(MunicipalityId municipality) {
    return findings(
        municipality,
        "audit-steps-surplus",
        sql.sql(
                """
                with known as (
                  select journey, sum(n) as n from (
                    select run.journey, run.last - run.first + 1 as n
                    from pipeline_seal, unnest(journeys, firsts, lasts) as run (journey, first, last)
                    where municipality = :m
                    union all
                    select note.journey, 1
                    from pipeline_unsealed, unnest(journeys) as note (journey)
                    where municipality = :m) as each group by journey)
                select s.journey from pipeline_step s left join known on known.journey = s.journey
                where s.municipality = :m
                group by s.journey, known.n having count(*) > coalesce(known.n, 0)
                limit :max
                """)
            .param("m", municipality.toString())
            .param("max", FINDINGS_MAX)
            .query(UUID.class)
            .list());
  }

  private static List<Finding> findings(
      MunicipalityId municipality, String code, List<UUID> journeys) {
    return journeys.stream()
        .map(JourneyId::new)
        .map(journey -> finding(code, municipality, journey.toString()))
        .toList();
  }

  private static Finding finding(String code, MunicipalityId municipality, String what) {
    return Finding.error(code, "", municipality.toString(), what);
  }

  private long count(String query, MunicipalityId municipality) {
    return sql.sql(query).param(municipality.toString()).query(Long.class).single();
  }
}
