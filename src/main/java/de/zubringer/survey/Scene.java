package de.zubringer.survey;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.connection.Adaptation;
import de.zubringer.connection.PlanBook;
import de.zubringer.kernel.Ars;
import de.zubringer.municipality.Body;
import de.zubringer.municipality.Municipalities;
import de.zubringer.municipality.Profile;
import de.zubringer.municipality.Statute;
import de.zubringer.responsibility.Resolution;
import de.zubringer.survey.AnswerType.Option;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything the questions of one adaptation look at, and where its files are or would be. */
record Scene(Workspace workspace, PlanBook book, Adaptation adaptation, LocalDate today) {
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
    return folder(of) + "profile.yaml";
  }

  String responsibilitiesFile() {
    return folder(body()) + "responsibilities.yaml";
  }

  String connectionFile() {
    return folder(body()) + "connections/" + leistung().id() + ".yaml";
  }

  Optional<Document> connection() {
    return workspace.document(connectionFile()).filter(Document::sound);
  }

  Marks marks(String file) {
    return Marks.of(workspace.document(file));
  }

  /** For each area who is responsible today. */
  List<Resolution> resolutions() {
    return adaptation.resolutions(book, today);
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

  private String folder(Body of) {
    return Municipalities.folderFor(workspace, of);
  }
}
