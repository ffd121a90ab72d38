package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.LeikaKey;
import de.zubringer.kernel.MunicipalityId;
import de.zubringer.mapping.analysis.MappingCheck;
import de.zubringer.municipality.Municipalities;
import de.zubringer.responsibility.Query;
import de.zubringer.responsibility.Resolution;
import de.zubringer.responsibility.Responsibilities;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One state of the workspace, compiled: who is served, what exists, who is responsible, and the
 * plans that follow from it. Never changes; another state is another book.
 *
 * @param snapshot number of the state in the database; 0 for one that is not stored
 * @param findings all that is wrong in any file of the workspace
 */
public record PlanBook(
    long snapshot,
    Catalogue catalogue,
    Municipalities municipalities,
    Responsibilities responsibilities,
    List<ConnectionPlan> plans,
    Findings findings) {

  /** A book without plans, before anything went live. */
  public static PlanBook empty() {
    return compile(0, Workspace.read(new Folder(new TreeMap<>())), LocalDate.EPOCH)
        .withoutFindings();
  }

  /**
   * Compiles a workspace; what cannot be used is left out and said in the findings.
   *
   * @param today the day on which the areas of the plans must have somebody responsible
   */
  public static PlanBook compile(long snapshot, Workspace workspace, LocalDate today) {
    var catalogue = Catalogue.of(workspace);
    var book = of(snapshot, workspace, catalogue, today);
    var findings =
        book.findings()
            .and(Catalogue.check(workspace))
            .and(MappingCheck.check(workspace, catalogue, today));
    return new PlanBook(
        snapshot,
        catalogue,
        book.municipalities(),
        book.responsibilities(),
        book.plans(),
        findings);
  }

  /**
   * The same packages and systems with other files of municipalities; much quicker than to compile.
   *
   * @param changed in which no file of a package or a system differs
   * @return with the findings of all but packages and systems, and the number of no stored state
   */
  public PlanBook redrafted(Workspace changed, LocalDate today) {
    return of(0, changed, catalogue, today);
  }

  private static PlanBook of(
      long snapshot, Workspace workspace, Catalogue catalogue, LocalDate today) {
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    var compiler = new PlanCompiler(workspace, catalogue, municipalities, today);
    var plans = compiler.plans();
    var findings =
        workspace
            .findings()
            .and(municipalities.findings())
            .and(responsibilities.findings())
            .and(compiler.findings())
            .and(InstallationCheck.check(workspace, catalogue))
            .and(RuleFieldCheck.check(responsibilities, catalogue))
            .and(new LocalLawCheck(workspace, municipalities, responsibilities).check(plans, today))
            .and(
                new CoverageCheck(workspace, municipalities, responsibilities).check(plans, today));
    return new PlanBook(snapshot, catalogue, municipalities, responsibilities, plans, findings);
  }

  /**
   * The same plans, without looking for what is wrong in their files: for those who only let
   * applications run by them. The findings are those of reading.
   */
  public static PlanBook unchecked(Workspace workspace, LocalDate today) {
    var municipalities = Municipalities.of(workspace);
    var responsibilities = Responsibilities.of(workspace, municipalities);
    var catalogue = Catalogue.of(workspace);
    var compiler = new PlanCompiler(workspace, catalogue, municipalities, today);
    var plans = compiler.plans();
    return new PlanBook(
        0, catalogue, municipalities, responsibilities, plans, workspace.findings());
  }

  /** The live plan of an administration for a Leistung or one of its branches. */
  public Optional<ConnectionPlan> plan(MunicipalityId municipality, LeikaKey leika) {
    return plans.stream()
        .filter(plan -> plan.municipality().equals(municipality))
        .filter(plan -> plan.leistung().keys().contains(leika))
        .findFirst();
  }

  public List<ConnectionPlan> plansOf(MunicipalityId municipality) {
    return plans.stream().filter(plan -> plan.municipality().equals(municipality)).toList();
  }

  public Resolution resolve(LeikaKey leika, Ars area, LocalDate day) {
    return responsibilities.resolve(leika, area, day);
  }

  public Resolution resolve(Query query) {
    return responsibilities.resolve(query);
  }

  /** The answers that hold for a plan under the statutes of a municipality on a day. */
  public LocalLaw law(ConnectionPlan plan, Optional<Ars> rulesFrom, LocalDate factDay) {
    return LocalLaw.of(plan, rulesFrom.flatMap(municipalities::profile), factDay);
  }

  /** The same for an administration that may have no plan yet. */
  public LocalLaw law(Adaptation adaptation, Optional<Ars> rulesFrom, LocalDate factDay) {
    return LocalLaw.of(
        adaptation.leistung(),
        adaptation.plan().map(ConnectionPlan::answers).orElse(Map.of()),
        municipalities.profile(adaptation.body().ars()),
        rulesFrom.flatMap(municipalities::profile),
        factDay);
  }

  /** Every Leistung there are rules for: named by them in full or known by its package. */
  public List<LeikaKey> leistungen() {
    return responsibilities.leistungen(
        catalogue.packages().stream().flatMap(one -> one.keys().stream()).distinct().toList());
  }

  PlanBook as(long stored) {
    return new PlanBook(stored, catalogue, municipalities, responsibilities, plans, findings);
  }

  private PlanBook withoutFindings() {
    return new PlanBook(
        snapshot, catalogue, municipalities, responsibilities, plans, Findings.NONE);
  }
}
