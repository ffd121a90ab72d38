package de.zubringer.fitgap;

import de.zubringer.connection.PlanTarget;
import de.zubringer.mapping.Row;
import de.zubringer.municipality.Installation;
import de.zubringer.workspace.Document;
import java.util.List;
import java.util.Optional;

/**
 * A target system the Leistung meets in one administration.
 *
 * @param installation as the profile lists it
 * @param connection the file with local rows
 * @param local rows on top of the system's mapping
 */
record Meeting(
    PlanTarget target,
    Optional<Installation> installation,
    Optional<Document> connection,
    List<Row> local) {

  /** The part of {@code connection/1} this room reads. */
  record LocalRows(List<Row> mapping) {}

  String system() {
    return target.system().id();
  }

  boolean isInbox() {
    return target.system().kind().equals("inbox");
  }
}
