package de.zubringer.catalogue.check;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.ApplicationReader;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The check step. A breach of the data schema goes back to the sender (FIT-Connect: schema
 * violation); an unknown code, a wrong check digit, a missing Anlage hold the application for a
 * person. All findings are given, not the first.
 */
public final class ApplicationCheck {
  /**
   * An Anlage that came with the application.
   *
   * @param id the Anlage of the package it is
   */
  public record Attached(String id, String mediaType, long sizeBytes) {}

  /**
   * What is looked at beside the content.
   *
   * @param answers of the municipality, by id of the variation point
   * @param dayOfReceipt the day on which codes must be valid
   */
  public record Circumstances(
      List<Attached> attached, Map<String, ?> answers, LocalDate dayOfReceipt) {}

  /** An application without errors; what is left to say are hints. */
  public record Checked(JsonNode content, Findings hints) {}

  private ApplicationCheck() {}

  /** The whole check step. */
  public static Outcome<Checked> check(
      LeistungPackage leistung, byte[] json, Circumstances circumstances) {
    return wellFormed(leistung, json)
        .then(
            application -> {
              var all = content(leistung, application, circumstances);
              return all.hasErrors()
                  ? Outcome.held(all)
                  : Outcome.done(new Checked(application, all));
            });
  }

  /** Syntax and data schema only; needs no answers, so it can come before the address. */
  public static Outcome<JsonNode> wellFormed(LeistungPackage leistung, byte[] json) {
    return ApplicationReader.read(json)
        .then(
            application -> {
              var violations = new SchemaSentence(leistung.schema()).findings(application);
              return violations.isEmpty() ? Outcome.done(application) : Outcome.refused(violations);
            });
  }

  /** What a schema cannot say, of an application that is well formed. */
  public static Findings content(
      LeistungPackage leistung, JsonNode application, Circumstances circumstances) {
    var findings = new ArrayList<Finding>();
    new ContentCheck(leistung, circumstances).check(application, findings);
    new AttachmentCheck(leistung, circumstances).check(application, findings);
    return Findings.of(findings);
  }
}
