package de.zubringer.retention;

import de.zubringer.audit.Author;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.MunicipalityId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Löschprotokoll: what a run erased, by which rules, decided by whom. Holds ids, no content; its
 * digest stands in the audit chain.
 */
public record DeletionProtocol(
    String format,
    String municipality,
    int run,
    LocalDate day,
    Instant begun,
    Instant finished,
    String byName,
    String byRole,
    boolean automatic,
    List<Rule> rules,
    List<Line> journeys) {
  static final String FORMAT = "deletion-protocol/1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A protocol of the most journeys a run takes has a few megabytes. */
  private static final int BYTES_MAX = 64 * 1024 * 1024;

  /**
   * By what was decided.
   *
   * @param period of ISO 8601
   * @param handOver system that got the records before; empty if none
   */
  public record Rule(
      String leistung,
      String name,
      String end,
      String period,
      String legalBasis,
      String handOver) {}

  /** What became of a journey. */
  public record Line(
      String journey, String leistung, String end, String outcome, String cause, String receipt) {}

  static DeletionProtocol of(
      MunicipalityId municipality,
      ErasureRun run,
      Instant finished,
      List<Rule> rules,
      List<RunItem> items) {
    return new DeletionProtocol(
        FORMAT,
        municipality.toString(),
        run.number(),
        run.day(),
        run.at(),
        finished,
        run.by().name(),
        run.by().role(),
        run.automatic(),
        rules,
        items.stream().map(DeletionProtocol::line).toList());
  }

  private static Line line(RunItem item) {
    var leistung = item.resting().leistung();
    return new Line(
        item.journey().toString(),
        leistung == null ? "" : leistung,
        item.resting().end().name(),
        item.outcome().name(),
        item.cause(),
        item.receipt());
  }

  /** SHA-256 of the canonical bytes, in hex. */
  public String digest() {
    return digest(canonical());
  }

  Author by() {
    return new Author(byName, byRole);
  }

  /** The bytes the digest is of: members in the order of this record. */
  byte[] canonical() {
    return JSON.writeValueAsBytes(this);
  }

  static String digest(byte[] canonical) {
    return Content.sha256(canonical);
  }

  static byte[] packed(byte[] canonical) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(canonical);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The canonical bytes again. */
  static byte[] unpacked(byte[] packed) {
    try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return zip.readNBytes(BYTES_MAX);
    } catch (IOException e) {
      throw new UncheckedIOException("a kept protocol cannot be read", e);
    }
  }

  static DeletionProtocol read(byte[] canonical) {
    return JSON.readValue(canonical, DeletionProtocol.class);
  }

  static String rules(List<Rule> rules) {
    return JSON.writeValueAsString(rules);
  }

  static List<Rule> rules(String text) {
    return List.of(JSON.readValue(text.getBytes(StandardCharsets.UTF_8), Rule[].class));
  }
}
