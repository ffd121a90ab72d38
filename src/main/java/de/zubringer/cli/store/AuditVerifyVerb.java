package de.zubringer.cli.store;

import de.zubringer.Application;
import de.zubringer.audit.AuditCheck;
import de.zubringer.audit.ChainReport;
import de.zubringer.cli.CannotGoOn;
import de.zubringer.cli.Console;
import de.zubringer.cli.ExitCode;
import de.zubringer.cli.FindingList;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.FindingItem;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.pipeline.seal.StepCheck;
import de.zubringer.vault.Vault;
import de.zubringer.vault.VaultLocked;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Walks every chain and compares the steps of journeys with what was sealed; reads only. */
@Command(name = "verify")
final class AuditVerifyVerb implements Callable<Integer> {
  @Mixin private final StoreOptions store = new StoreOptions();

  @Option(names = "--municipality", paramLabel = "ARS")
  private @Nullable String municipality;

  @Option(names = "--anchor", paramLabel = "FILE")
  private @Nullable Path anchor;

  @Option(names = "--json")
  private boolean json;

  @Mixin private final Console console = new Console();

  private final List<Finding> findings = new ArrayList<>();
  private final List<Anchor.Chain> chains = new ArrayList<>();
  private long waiting;

  /** As {@code --json} prints it; kept, it is an anchor for later. */
  private record Report(List<FindingItem> findings, List<Anchor.Chain> chains) {}

  @Override
  public Integer call() {
    var earlier = anchor == null ? List.<Anchor.Chain>of() : Anchor.read(anchor);
    try (var open = store.open()) {
      check(open, earlier);
    } catch (VaultLocked e) {
      throw new CannotGoOn(e, "cli.store.locked", String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      throw new CannotGoOn(e, "cli.audit.broken-off");
    }
    var found = Findings.of(findings);
    if (json) {
      var report = new Report(FindingItem.of(found), chains);
      console.print(JsonMapper.shared().writeValueAsString(report));
    } else {
      FindingList.print(found, false, console);
    }
    sayWhatWasSeen(found);
    return found.isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
  }

  /** All chains as they were at one moment. */
  private void check(OpenStore open, List<Anchor.Chain> earlier) throws SQLException {
    readOnly(open.connection());
    var catalogue = new Catalogue(open.connection());
    if (!catalogue.hasHistory() || !catalogue.tables().contains("pipeline_seal")) {
      throw new CannotGoOn("cli.audit.older");
    }
    var source = open.source();
    var sql = JdbcClient.create(source);
    var vault =
        Vault.existing(source, store.data(), StoreOptions.masterCommand(), Application.CLOCK);
    var audit = new AuditCheck(sql, vault);
    var steps = new StepCheck(sql, audit);
    for (var chain : chosen(audit, sql)) {
      take(audit.check(chain));
      var report = steps.check(chain);
      waiting += report.waiting();
      report.findings().forEach(findings::add);
      var last = chains.removeLast();
      chains.add(
          new Anchor.Chain(last.municipality(), last.entries(), last.head(), report.steps()));
    }
    for (var was : earlier) {
      checkAnchor(audit, was);
    }
    open.connection().rollback();
  }

  private Collection<MunicipalityId> chosen(AuditCheck audit, JdbcClient sql) {
    if (municipality != null) {
      return List.of(parsed(municipality));
    }
    Collection<MunicipalityId> all = audit.chains();
    sql.sql("select distinct municipality from pipeline_journey")
        .query((row, number) -> MunicipalityId.of(row.getString(1)))
        .list()
        .forEach(all::add);
    return all;
  }

  private static MunicipalityId parsed(String key) {
    try {
      return MunicipalityId.of(key);
    } catch (IllegalArgumentException e) {
      throw new CannotGoOn(e, "cli.audit.no-key", key);
    }
  }

  private void take(ChainReport report) {
    var key = report.municipality().toString();
    for (var one : report.breaks()) {
      findings.add(Finding.error(one.kind().code(), "", key, Long.toString(one.entry())));
    }
    chains.add(new Anchor.Chain(key, report.entries(), report.head(), 0));
  }

  private void checkAnchor(AuditCheck audit, Anchor.Chain was) {
    var isAsked = municipality == null || municipality.equals(was.municipality());
    if (isAsked
        && was.entries() > 0
        && !audit.contains(parsed(was.municipality()), was.entries(), was.head())) {
      findings.add(
          Finding.error(
              "audit-anchor-missing", "", was.municipality(), Long.toString(was.entries())));
    }
  }

  private static void readOnly(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
  }

  private void sayWhatWasSeen(Findings found) {
    var entries = chains.stream().mapToLong(Anchor.Chain::entries).sum();
    var steps = chains.stream().mapToLong(Anchor.Chain::steps).sum();
    console.say(
        found.isEmpty() ? "cli.audit.whole" : "cli.audit.not-whole",
        Integer.toString(chains.size()),
        Long.toString(entries),
        Long.toString(steps));
    if (waiting > 0) {
      console.say("cli.audit.waiting", Long.toString(waiting));
    }
  }
}
