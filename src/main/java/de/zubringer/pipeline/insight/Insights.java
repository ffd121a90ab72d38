package de.zubringer.pipeline.insight;

import de.zubringer.audit.AuditEntry;
import de.zubringer.audit.AuditTrail;
import de.zubringer.audit.Author;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.vault.Erased;
import de.zubringer.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Einsicht: every look into the content of a journey is noted before it is granted. */
@Component
public class Insights {
  /** Action of the audit chain; behind it the word of the stage. */
  public static final String ACTION = "content-revealed:";

  public static final int REASON_LENGTH_MAX = 300;

  /** The page shows the latest; all of them are in the audit chain. */
  private static final int SHOWN_MAX = 20;

  private final AuditTrail trail;
  private final Vault vault;
  private final JdbcClient sql;
  private final boolean reasonRequired;

  Insights(
      AuditTrail trail,
      Vault vault,
      JdbcClient sql,
      @Value("${zubringer.insight.reason-required:false}") boolean reasonRequired) {
    this.trail = trail;
    this.vault = vault;
    this.sql = sql;
    this.reasonRequired = reasonRequired;
  }

  /** Whether nobody looks without saying why. */
  public boolean isReasonRequired() {
    return reasonRequired;
  }

  /**
   * Notes that somebody is about to look; who asks has checked the right before.
   *
   * @return false if a reason is missing, or too long: then nothing was noted and nothing may be
   *     shown
   */
  @Transactional
  public boolean note(
      Author by, MunicipalityId owner, JourneyId journey, String stage, String reason) {
    var why = reason.strip();
    if (why.length() > REASON_LENGTH_MAX || (reasonRequired && why.isEmpty())) {
      return false;
    }
    var entry = trail.append(owner, by, ACTION + stage, journey.toString(), "");
    if (!why.isEmpty()) {
      keep(entry, journey, why);
    }
    return true;
  }

  private void keep(AuditEntry entry, JourneyId journey, String why) {
    var owner = entry.municipality();
    byte[] sealed;
    try {
      sealed =
          vault.seal(
              owner, journey.submission(), name(entry), why.getBytes(StandardCharsets.UTF_8));
    } catch (Erased e) {
      return; // nothing is left to look at, and no key to keep the reason with
    }
    sql.sql(
            "insert into pipeline_insight (municipality, entry, journey, reason) values (?, ?, ?, ?)")
        .param(owner.toString())
        .param(entry.entry())
        .param(journey.value())
        .param(sealed)
        .update();
  }

  /** Who looked, the latest first; bounded. */
  public List<Insight> of(MunicipalityId owner, JourneyId journey) {
    return trail.about(owner, journey.toString()).stream()
        .filter(entry -> entry.action().startsWith(ACTION))
        .limit(SHOWN_MAX)
        .map(
            entry ->
                new Insight(
                    entry.by(),
                    entry.at(),
                    entry.action().substring(ACTION.length()),
                    reason(entry, journey).orElse("")))
        .toList();
  }

  private Optional<String> reason(AuditEntry entry, JourneyId journey) {
    var owner = entry.municipality();
    return sql.sql("select reason from pipeline_insight where municipality = ? and entry = ?")
        .param(owner.toString())
        .param(entry.entry())
        .query(byte[].class)
        .optional()
        .flatMap(kept -> vault.open(owner, journey.submission(), name(entry), kept))
        .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  private static String name(AuditEntry entry) {
    return "insight/" + entry.entry();
  }
}
