package de.zubringer.connection;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.mapping.analysis.MappingCheck;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Destination;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.RoutingRules;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes plans of the files {@code municipalities/<ars>-<slug>/connections/<leistung>.yaml}. */
final class PlanCompiler {
  private static final Pattern PATH = Pattern.compile("municipalities/(\\d{12})-[^/]+/.*");

  private final Workspace workspace;
  private final Catalogue catalogue;
  private final Municipalities municipalities;
  private final LocalDate today;
  private final TargetCompiler targets;
  private final List<Finding> findings = new ArrayList<>();

  PlanCompiler(
      Workspace workspace, Catalogue catalogue, Municipalities municipalities, LocalDate today) {
    this.today = today;
    this.workspace = workspace;
    this.catalogue = catalogue;
    this.municipalities = municipalities;
    this.targets = new TargetCompiler(workspace, catalogue, findings);
  }

  Findings findings() {
    return Findings.of(findings);
  }

  List<ConnectionPlan> plans() {
    return workspace.documents("connection").stream()
        .map(this::plan)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<ConnectionPlan> plan(Document file) {
    var written = file.as(ConnectionDocument.class);
    var profile = profile(file);
    var leistung = leistung(file, written);
    if (profile.isEmpty() || leistung.isEmpty()) {
      return Optional.empty();
    }
    var body = municipalities.register().body(profile.get().ars());
    var context = new TargetCompiler.Context(file, profile.get(), leistung.get());
    var target = targets.target(context, "target", written.target());
    if (body.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    var routing = RoutingRules.of(file);
    findings.addAll(routing.findings().list());
    localRows(context, written, target.get());
    AnswerCheck.check(file, written, leistung.get(), profile.get(), findings);
    return Optional.of(
        new ConnectionPlan(
            body.get(),
            leistung.get(),
            written.version(),
            covers(file, written, body.get()),
            intake(file, written, profile.get()),
            // local rows belong to the plan's own target; a routed one is the system's as it is
            target.get().with(workspace, written.mapping()),
            otherTargets(context, written),
            routing,
            written.answers(),
            profile.get(),
            RetentionCompiler.of(context, written, targets, target.get(), findings)));
  }

  private void localRows(
      TargetCompiler.Context context, ConnectionDocument written, PlanTarget target) {
    findings.addAll(
        MappingCheck.checkLocal(
                context.file(),
                written.mapping(),
                target.mapping().with(workspace, written.mapping()),
                context.leistung(),
                target.format(),
                today)
            .list());
  }

  private Optional<Profile> profile(Document file) {
    var path = PATH.matcher(file.path());
    var profile =
        path.matches() ? municipalities.profile(new Ars(path.group(1))) : Optional.<Profile>empty();
    if (profile.isEmpty()) {
      findings.add(file.at(Finding.error("connection-without-profile", "")));
    }
    return profile;
  }

  private Optional<LeistungPackage> leistung(Document file, ConnectionDocument written) {
    var leistung = catalogue.leistungPackage(written.leistung(), written.packageVersion());
    if (leistung.isEmpty()) {
      findings.add(
          file.at(
              Finding.error(
                  "package-unknown", "package", written.leistung(), written.packageVersion())));
    }
    return leistung;
  }

  private List<Destination> intake(Document file, ConnectionDocument written, Profile profile) {
    var intake = new ArrayList<Destination>();
    for (var i = 0; i < written.intake().size(); i++) {
      var id = written.intake().get(i);
      var place = "intake[" + i + "]";
      profile
          .destination(id)
          .ifPresentOrElse(
              intake::add,
              () -> findings.add(file.at(Finding.error("plan-destination-unknown", place, id))));
    }
    return intake;
  }

  /**
   * The keys the plan holds for; {@code members} of a body without members and {@code district} of
   * a body without municipalities is its own area.
   */
  private List<Ars> covers(Document file, ConnectionDocument written, Body body) {
    if (written.covers().isArray()) {
      return listed(file, written);
    }
    var register = municipalities.register();
    var bodies =
        switch (written.covers().asString("")) {
          case "members" -> register.membersOf(body.ars());
          case "district" -> register.municipalitiesOf(body.ars(), today);
          default -> List.of(body);
        };
    return bodies.isEmpty() ? List.of(body.ars()) : bodies.stream().map(Body::ars).toList();
  }

  private List<Ars> listed(Document file, ConnectionDocument written) {
    var covers = new ArrayList<Ars>();
    for (var i = 0; i < written.covers().size(); i++) {
      var key = written.covers().get(i).asString("");
      if (Ars.isLevel(key) && municipalities.register().body(Ars.ofLevel(key)).isPresent()) {
        covers.add(Ars.ofLevel(key));
      } else {
        findings.add(file.at(Finding.error("plan-area-unknown", "covers[" + i + "]", key)));
      }
    }
    return covers;
  }

  private Map<String, PlanTarget> otherTargets(
      TargetCompiler.Context context, ConnectionDocument written) {
    var others = new HashMap<String, PlanTarget>();
    for (var i = 0; i < written.routing().size(); i++) {
      var rule = written.routing().get(i);
      if (!rule.unit().startsWith("$") && context.profile().unit(rule.unit()).isEmpty()) {
        findings.add(
            context
                .file()
                .at(Finding.error("plan-unit-unknown", "routing[" + i + "].unit", rule.unit())));
      }
      var wanted = rule.target();
      if (wanted != null) {
        targets
            .target(context, "routing[" + i + "].target", wanted)
            .ifPresent(target -> others.put(wanted.system(), target));
      }
    }
    return others;
  }
}
