package de.zubringer.fitgap;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Spot;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.responsibility.Resolution;
import de.zubringer.workspace.Document;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** One adaptation as it is today, with the files it is made of. */
final class Situation {
  /** So many are named; of the others there is the number. */
  private static final int NAMED_MAX = 3;

  private static final String PROFILE = "profile.yaml";

  private final CommonGround ground;
  private final Adaptation adaptation;
  private final List<Body> areas;
  private final Map<Ars, Resolution> answers = new LinkedHashMap<>();

  Situation(CommonGround ground, Adaptation adaptation) {
    this.ground = ground;
    this.adaptation = adaptation;
    this.areas = isWhole() ? withCovered() : adaptation.areas();
    for (var area : areas) {
      answers.put(area.ars(), book().resolve(leistung().leika(), area.ars(), ground.today()));
    }
  }

  CommonGround ground() {
    return ground;
  }

  PlanBook book() {
    return ground.book();
  }

  LocalDate today() {
    return ground.today();
  }

  Adaptation adaptation() {
    return adaptation;
  }

  LeistungPackage leistung() {
    return adaptation.leistung();
  }

  Body body() {
    return adaptation.body();
  }

  Optional<ConnectionPlan> plan() {
    return adaptation.plan();
  }

  /** Those it acts for and those its plan covers, whoever acts for them. */
  List<Body> areas() {
    return areas;
  }

  /** Whether all of the administration is meant and not one of its members. */
  boolean isWhole() {
    return adaptation.areas().size() > 1
        || adaptation.areas().getFirst().ars().equals(adaptation.body().ars())
        || plan().filter(plan -> plan.covers().size() <= 1).isPresent();
  }

  private List<Body> withCovered() {
    var all = new LinkedHashMap<Ars, Body>();
    adaptation.areas().forEach(area -> all.put(area.ars(), area));
    var register = book().municipalities().register();
    plan().map(ConnectionPlan::covers).orElse(List.of()).stream()
        .flatMap(key -> register.body(key).stream())
        .filter(body -> body.kind().isMunicipality() && body.isValidOn(ground.today()))
        .forEach(body -> all.putIfAbsent(body.ars(), body));
    return List.copyOf(all.values());
  }

  /** Who is responsible there today. */
  Resolution answer(Body area) {
    return Objects.requireNonNull(answers.get(area.ars()));
  }

  Optional<Profile> profile() {
    return profile(body());
  }

  Optional<Profile> profile(Body body) {
    return book().municipalities().profile(body.ars());
  }

  String profilePath(Body body) {
    return folder(body) + PROFILE;
  }

  String responsibilitiesPath() {
    return folder(body()) + "responsibilities.yaml";
  }

  private String folder(Body of) {
    return Municipalities.folderFor(ground.workspace(), of);
  }

  Optional<Document> profileFile() {
    return ground.file(body().ars(), PROFILE);
  }

  String connectionPath() {
    return folder(body()) + connectionName();
  }

  Optional<Document> connectionFile() {
    return ground.file(body().ars(), connectionName());
  }

  private String connectionName() {
    return "connections/" + leistung().id() + ".yaml";
  }

  /** The finding at its place in the profile; at the register where there is none. */
  Finding inProfile(Finding finding) {
    return profileFile().map(file -> file.at(finding)).orElseGet(() -> inRegister(finding));
  }

  /** The finding at its place in the connection, else in the profile. */
  Finding inConnection(Finding finding) {
    return connectionFile().map(file -> file.at(finding)).orElseGet(() -> inProfile(finding));
  }

  /** The finding in a file of the package. */
  Finding inPackage(String name, String place, Finding finding) {
    return ground
        .workspace()
        .document(leistung().folder() + "/" + name)
        .map(file -> finding.at(file.spot(place)))
        .orElse(finding);
  }

  static Finding inRegister(Finding finding) {
    return finding.at(new Spot("register/bodies.csv", 1));
  }

  /** Names in words: three at most, then how many there are. */
  static String names(List<Body> bodies) {
    var named = bodies.stream().map(Body::name).limit(NAMED_MAX).collect(Collectors.joining(", "));
    return bodies.size() > NAMED_MAX ? named + " … (" + bodies.size() + ")" : named;
  }

  /** The role a question is put to first. */
  static String roleOf(VariationPoint point) {
    return point.answeredBy().isEmpty() ? "fachamt" : point.answeredBy().getFirst();
  }
}
