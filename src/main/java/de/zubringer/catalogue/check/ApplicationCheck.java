package de.zubringer.catalogue.check;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.text.ApplicationReader;
import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
   * @param content to look what it really is; null where only its name is known
   */
  public record Attached(String id, String mediaType, long sizeBytes, @Nullable Content content) {
    public Attached(String id, String mediaType, long sizeBytes) {
      this(id, mediaType, sizeBytes, null);
    }
  }

  /**
   * What is looked at beside the content.
   *
   * @param answers of the municipality, by id of the variation point
   * @param dayOfReceipt the day on which codes must be valid
   */
  public record Circumstances(
      List<Attached> attached, Map<String, ?> answers, LocalDate dayOfReceipt) {}

  /** An application without errors; what is left to say are hints and warnings. */
  public record Checked(JsonNode content, Findings hints) {
    static Checked of(JsonNode content) {
      return new Checked(content, Findings.NONE);
    }
  }

  private static final String XML = "XML";
  private static final String JSON = "JSON";

  /** More would hide what to mend first. */
  private static final int FINDINGS_MAX = 100;

  private ApplicationCheck() {}

  /** The whole check step. */
  public static Outcome<Checked> check(
      LeistungPackage leistung, byte[] bytes, Circumstances circumstances) {
    return wellFormed(leistung, bytes)
        .then(
            read -> {
              var all = read.hints().and(content(leistung, read.content(), circumstances));
              return all.hasErrors()
                  ? Outcome.held(all)
                  : Outcome.done(new Checked(read.content(), all));
            });
  }

  /** The same for what came as a media type; JSON where XML is due, and the reverse, is refused. */
  public static Outcome<Checked> wellFormed(
      LeistungPackage leistung, String mediaType, byte[] bytes) {
    var due = leistung.schema().xsd().isPresent();
    return isXml(mediaType) == due
        ? wellFormed(leistung, bytes)
        : Outcome.refused(
            Findings.of(Finding.error("application-kind", "", due ? XML : JSON, due ? JSON : XML)));
  }

  /**
   * Syntax and data schema only; needs no answers, so it can come before the address. An
   * application in XML goes on as a tree like one in JSON.
   */
  public static Outcome<Checked> wellFormed(LeistungPackage leistung, byte[] bytes) {
    var schema = leistung.schema();
    return schema.xsd().isPresent()
        ? schema.xsd().get().read(bytes).then(read -> xml(schema, read))
        : ApplicationReader.read(bytes)
            .then(application -> judged(schema, application, schema.check(application)));
  }

  /** Whether a media type means XML: {@code application/xml}, {@code text/xml} or {@code …+xml}. */
  public static boolean isXml(String mediaType) {
    var type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.endsWith("/xml") || type.endsWith("+xml");
  }

  private static Outcome<Checked> xml(DataSchema schema, XmlApplication read) {
    return read.broken().hasErrors()
        ? Outcome.refused(read.broken())
        : judged(schema, read.content(), read.violations())
            .then(sound -> Outcome.done(new Checked(sound.content(), read.broken())));
  }

  private static Outcome<Checked> judged(
      DataSchema schema, JsonNode application, List<Violation> violations) {
    return violations.isEmpty()
        ? Outcome.done(Checked.of(application))
        : Outcome.refused(new SchemaSentence(schema).findings(violations, application));
  }

  /** What a schema cannot say, of an application that is well formed. */
  public static Findings content(
      LeistungPackage leistung, JsonNode application, Circumstances circumstances) {
    var findings = new ArrayList<Finding>();
    new ContentCheck(leistung, circumstances).check(application, findings);
    new AttachmentCheck(leistung, circumstances).check(application, findings);
    return Findings.of(
        findings.size() <= FINDINGS_MAX ? findings : findings.subList(0, FINDINGS_MAX));
  }
}
