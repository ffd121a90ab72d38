package de.zubringer.survey;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Kind;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import de.zubringer.responsibility.Resolution;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the questions of one adaptation look at, and where its files are or would be. */
record Scene(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
  /** Leaves room in the 80 characters of an id. */
  private static final int SLUG_MAX = 60;

  /** Sharp s: the one German letter that is not made of a plain letter and a sign. */
  private static final String SHARP_S = Character.toString(0xDF);

  LeistungPackage leistung() {
    return adaptation.leistung();
  }

  Body body() {
    return adaptation.body();
  }

  Optional<Profile> profile() {
    return profile(body().ars());
  }

  Optional<Profile> profile(Ars ars) {
    return book.municipalities().profile(ars);
  }

  String profileFile(Body of) {
    return folder(of) + "/profile.yaml";
  }

  String responsibilitiesFile() {
    return folder(body()) + "/responsibilities.yaml";
  }

  String connectionFile() {
    return folder(body()) + "/connections/" + leistung().id() + ".yaml";
  }

  Optional<Document> connection() {
    return workspace.document(connectionFile()).filter(Document::sound);
  }

  Marks marks(String file) {
    return Marks.of(workspace.document(file));
  }

  /** For each area who is responsible today. */
  List<Resolution> resolutions() {
    return adaptation.areas().stream()
        .map(area -> book.resolve(leistung().leika(), area.ars(), today))
        .toList();
  }

  /** Bodies whose statutes count in the areas, each once. */
  List<Body> lawgivers() {
    return resolutions().stream().flatMap(one -> one.rulesFrom().stream()).distinct().toList();
  }

  /** The statute that counts today, or else the next one. */
  Optional<Statute> statute(Body lawgiver) {
    var profile = profile(lawgiver.ars());
    return profile
        .flatMap(one -> one.statuteOn(today, leistung().leika()))
        .or(() -> profile.stream().flatMap(this::later).findFirst());
  }

  private Stream<Statute> later(Profile profile) {
    return profile.statutes().stream()
        .filter(one -> one.covers(leistung().leika()))
        .filter(one -> Objects.requireNonNullElse(one.validFrom(), today).isAfter(today));
  }

  List<Option> units() {
    return profile().stream()
        .flatMap(profile -> profile.units().stream())
        .filter(unit -> unit.isValidOn(today))
        .map(unit -> new Option(unit.id(), unit.name()))
        .toList();
  }

  /** The folder there is, or the one to make. */
  private String folder(Body of) {
    var start = "municipalities/" + of.ars().digits() + "-";
    return workspace.folder().files().tailMap(start).keySet().stream()
        .limit(1)
        .filter(path -> path.startsWith(start))
        .map(path -> path.substring(0, path.indexOf('/', start.length())))
        .findFirst()
        .orElseGet(() -> start + slug(of));
  }

  private static String slug(Body body) {
    var name = body.name().replaceAll(",.*", "");
    return (body.kind() == Kind.VERWALTUNGSGEMEINSCHAFT ? "vg-" : "") + slug(name);
  }

  /** The name in ids and file names: small letters, digits and hyphens. */
  static String slug(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace("\u0308", "e") // the two dots of an umlaut
        .replace(SHARP_S, "ss")
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", "-")
        .transform(plain -> plain.substring(0, Math.min(SLUG_MAX, plain.length())))
        .replaceAll("^-|-$", "");
  }
}
