package de.zubringer.connection;

import de.zubringer.catalogue.AnswerFit;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.VariationPoint;
import de.zubringer.kernel.Finding;
import de.zubringer.municipality.Profile;
import de.zubringer.workspace.Document;
import java.util.List;

/** Whether the answers of a connection fit the questions they answer. */
final class AnswerCheck {
  private AnswerCheck() {}

  static void check(
      Document file,
      ConnectionDocument written,
      LeistungPackage leistung,
      Profile profile,
      List<Finding> findings) {
    written
        .answers()
        .forEach(
            (id, answer) -> {
              var place = "answers." + id;
              var point = leistung.variationPoint(id);
              if (point.isEmpty()) {
                findings.add(file.at(Finding.error("answer-unknown", place, id)));
              } else if (!point.get().scope().equals("connection")) {
                findings.add(
                    file.at(Finding.error("answer-elsewhere", place, id, point.get().scope())));
              } else if (!fits(point.get(), answer.value(), leistung, profile)) {
                findings.add(
                    file.at(Finding.error("answer-unfit", place, id, point.get().question())));
              }
            });
  }

  static boolean fits(
      VariationPoint point, Object value, LeistungPackage leistung, Profile profile) {
    return AnswerFit.fits(point, value, leistung)
        && (!point.type().equals("unit") || profile.unit(value.toString()).isPresent());
  }
}
