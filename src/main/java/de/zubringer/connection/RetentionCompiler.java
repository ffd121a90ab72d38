package de.zubringer.connection;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.ConnectionDocument.KeptFor;
import de.zubringer.connection.Retention.FilePlan;
import de.zubringer.kernel.Finding;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what a package and a connection say about retention together, and finds contradictions. */
final class RetentionCompiler {
  private static final String PLACE = "retention.";
  private static final String AUTOMATIC = "automatic";

  /** Where a duration cannot be read: long, until somebody mends the file. */
  private static final Period UNREADABLE = Period.ofDays(180);

  private final LeistungPackage leistung;
  private final KeptFor local;
  private final List<Finding> findings = new ArrayList<>();

  private RetentionCompiler(LeistungPackage leistung, KeptFor local) {
    this.leistung = leistung;
    this.local = local;
  }

  static Retention of(LeistungPackage leistung) {
    return new RetentionCompiler(leistung, KeptFor.NOTHING).compiled(Optional.empty());
  }

  /** Of a connection; what is wrong in its file goes to the compiler of targets. */
  static Retention of(
      TargetCompiler.Context context,
      ConnectionDocument written,
      TargetCompiler targets,
      PlanTarget target,
      List<Finding> findings) {
    var local = Objects.requireNonNullElse(written.retention(), KeptFor.NOTHING);
    var compiler = new RetentionCompiler(context.leistung(), local);
    var retention = compiler.compiled(compiler.filePlan(context, targets));
    compiler.contradictions(retention, target);
    compiler.findings.stream().map(context.file()::at).forEach(findings::add);
    return retention;
  }

  private Retention compiled(Optional<FilePlan> filePlan) {
    var said = leistung.retention();
    var delivered = period("afterDelivery", local.afterDelivery(), said.afterDelivery());
    return new Retention(
        delivered.orElse(UNREADABLE),
        period("afterRefusal", local.afterRefusal(), said.afterRefusal())
            .or(() -> delivered)
            .orElse(UNREADABLE),
        period("whileHeld", local.whileHeld(), said.whileHeld()).orElse(UNREADABLE),
        period("inInbox", local.inInbox(), said.inInbox()),
        AUTOMATIC.equals(local.held()),
        Optional.ofNullable(local.legalBasis())
            .or(() -> Optional.ofNullable(said.legalBasis()))
            .orElse(""),
        filePlan);
  }

  /** What a package says wrong has its finding there. */
  private Optional<Period> period(String name, @Nullable String here, @Nullable String there) {
    if (here == null) {
      return Optional.ofNullable(there).flatMap(LeistungPackage.Retention::period);
    }
    var period = LeistungPackage.Retention.period(here);
    if (period.isEmpty()) {
      findings.add(Finding.error("retention-duration", PLACE + name, here));
    }
    return period;
  }

  private Optional<FilePlan> filePlan(TargetCompiler.Context context, TargetCompiler targets) {
    var plan = local.filePlan();
    if (plan == null) {
      return Optional.empty();
    }
    var place = PLACE + "filePlan.handOver";
    var wanted = plan.handOver();
    var destroyed = plan.appraisal().equals(FilePlan.DESTROY);
    if (wanted == null) {
      if (!destroyed) {
        findings.add(
            Finding.error("retention-hand-over-missing", PLACE + "filePlan", plan.appraisal()));
      }
      return Optional.of(new FilePlan(plan.number(), plan.appraisal(), Optional.empty()));
    }
    if (destroyed) {
      findings.add(Finding.error("retention-hand-over-needless", place, wanted.system()));
    }
    var target = targets.target(context, place, wanted);
    if (target.filter(one -> !one.format().isPackage()).isPresent()) {
      findings.add(Finding.error("retention-not-records", place + ".system", wanted.system()));
    }
    return Optional.of(
        new FilePlan(
            plan.number(),
            plan.appraisal(),
            target.filter(one -> one.format().isPackage() && !destroyed)));
  }

  private void contradictions(Retention retention, PlanTarget target) {
    if (local.whileHeld() != null) {
      heldLongEnough(retention);
    }
    longer("afterDelivery", local.afterDelivery(), leistung.retention().afterDelivery());
    var said = leistung.retention();
    longer("whileHeld", local.whileHeld(), said.whileHeld());
    longer(
        "afterRefusal",
        local.afterRefusal(),
        Objects.requireNonNullElse(said.afterRefusal(), said.afterDelivery()));
    if (said.inInbox() != null) {
      longer("inInbox", local.inInbox(), said.inInbox());
    }
    if (local.inInbox() != null && !target.system().kind().equals("inbox")) {
      findings.add(
          Finding.warning("retention-no-inbox", PLACE + "inInbox", target.system().name()));
    }
  }

  private void heldLongEnough(Retention retention) {
    var least = LeistungPackage.Retention.HELD_DAYS_MIN;
    if (LeistungPackage.Retention.days(retention.whileHeld()) < least) {
      findings.add(
          Finding.error("retention-held-short", PLACE + "whileHeld", Integer.toString(least)));
    }
  }

  /** Longer than whoever made the package thought right: that needs a reason of its own. */
  private void longer(String name, @Nullable String here, String there) {
    if (here != null && local.legalBasis() == null && days(here) > days(there)) {
      findings.add(Finding.error("retention-longer", PLACE + name, here, there));
    }
  }

  private static long days(String text) {
    return LeistungPackage.Retention.period(text).map(LeistungPackage.Retention::days).orElse(0L);
  }
}
