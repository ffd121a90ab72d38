package de.zubringer.delivery;

import de.zubringer.kernel.Content;
import de.zubringer.kernel.JourneyId;
import de.zubringer.kernel.MunicipalityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything a connector needs to hand over one journey, as plain values; repeating the same order
 * is harmless, because the journey's id is the key of the delivery.
 *
 * @param system local id of the target's installation, such as {@code finanzwesen}
 * @param receiver who of several gets it through this system; empty if the system itself does; a
 *     further document for the same one has a receiver of its own, {@code <receiver>.copy-2}
 * @param connector name of the connector, such as {@code rest}, {@code folder}, {@code inbox}
 * @param settings of the installation; secrets are already resolved by the caller
 */
public record DeliveryOrder(
    JourneyId journey,
    MunicipalityId municipality,
    String system,
    String receiver,
    String connector,
    Map<String, String> settings,
    Request request,
    Acknowledgement acknowledgement,
    Document document,
    List<Attachment> attachments,
    Subject subject,
    Again again) {

  private static final Pattern COPY = Pattern.compile("\\.copy-\\d+$");

  /** Whether the target gets it for the first time, as far as persons want. */
  public enum Again {
    FIRST,
    /** A further document; it has a key of its own. */
    KEEP,
    /** Instead of the document it got by the same key. */
    REPLACE
  }

  public DeliveryOrder {
    settings = Map.copyOf(settings);
    attachments = List.copyOf(attachments);
  }

  /** For a system that takes it itself. */
  public DeliveryOrder(
      JourneyId journey,
      MunicipalityId municipality,
      String system,
      String connector,
      Map<String, String> settings,
      Request request,
      Acknowledgement acknowledgement,
      Document document,
      List<Attachment> attachments,
      Subject subject) {
    this(
        journey,
        municipality,
        system,
        "",
        connector,
        settings,
        request,
        acknowledgement,
        document,
        attachments,
        subject);
  }

  /** For the first time. */
  public DeliveryOrder(
      JourneyId journey,
      MunicipalityId municipality,
      String system,
      String receiver,
      String connector,
      Map<String, String> settings,
      Request request,
      Acknowledgement acknowledgement,
      Document document,
      List<Attachment> attachments,
      Subject subject) {
    this(
        journey,
        municipality,
        system,
        receiver,
        connector,
        settings,
        request,
        acknowledgement,
        document,
        attachments,
        subject,
        Again.FIRST);
  }

  /** By what the target recognises a repetition: the journey, and who of several gets it. */
  public String key() {
    return key(journey, receiver);
  }

  /** The key of an order by whom it goes to; empty if the system itself gets it. */
  public static String key(JourneyId journey, String receiver) {
    return receiver.isEmpty() ? journey.toString() : journey + "." + receiver;
  }

  /** Who of several it is for, whichever copy it is; empty if the system itself gets it. */
  public String recipient() {
    return COPY.matcher(receiver).replaceFirst("");
  }

  /** The same for one who never had it, whatever persons decided about others. */
  public DeliveryOrder first() {
    return with(recipient(), document, Again.FIRST);
  }

  /** The same for one who has it already, or has had so many documents of it. */
  public DeliveryOrder again(Again wish, int copies) {
    if (wish == Again.FIRST) {
      return this;
    }
    return copies == 1
        ? with(receiver, document, wish)
        : with(receiver + ".copy-" + copies, document.copy(copies), wish);
  }

  private DeliveryOrder with(String to, Document what, Again wish) {
    return new DeliveryOrder(
        journey,
        municipality,
        system,
        to,
        connector,
        settings,
        request,
        acknowledgement,
        what,
        attachments,
        subject,
        wish);
  }

  /** The setting, if it is there and not blank. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
  }

  /** Ids only: an order holds secrets and the content of an application. */
  @Override
  public String toString() {
    return "DeliveryOrder[%s of %s to %s by %s]".formatted(key(), municipality, system, connector);
  }

  /**
   * How an interface is called.
   *
   * @param method of HTTP
   * @param path below the installation's address
   * @param attachments member of the document that takes the attachments
   * @param keyHeader header that carries the key of the order
   * @param known status by which the target says that it has this key already; 0 if it says none
   */
  public record Request(
      String method, String path, String attachments, String keyHeader, int known) {
    /** For connectors that call nothing. */
    public static final Request NONE = new Request("", "");

    private static final String ATTACHMENTS = "anlagen";

    /** As drafted by the HTTPAPI group of the IETF. */
    private static final String KEY_HEADER = "Idempotency-Key";

    public Request(String method, String path) {
      this(method, path, ATTACHMENTS, KEY_HEADER, 0);
    }

    /** With what is usual where nothing is said. */
    public static Request of(
        String method,
        String path,
        @Nullable String attachments,
        @Nullable String keyHeader,
        @Nullable Integer known) {
      return new Request(
          method,
          path,
          Objects.requireNonNullElse(attachments, ATTACHMENTS),
          Objects.requireNonNullElse(keyHeader, KEY_HEADER),
          Objects.requireNonNullElse(known, 0));
    }
  }

  /**
   * How the target confirms.
   *
   * @param receipt where the answer holds the receipt, such as {@code $.vorgangsnummer}
   * @param match name of the file that confirms, such as <code>{fileName}.ok</code>
   * @param waitHours after how long a missing confirmation is worth a look; 0 if none is expected
   */
  public record Acknowledgement(
      Kind kind, @Nullable String receipt, @Nullable String match, int waitHours) {
    /** The target confirms nothing. */
    public static final Acknowledgement NONE = new Acknowledgement(Kind.NONE, null, null, 0);

    /** In the answer, by a file, not at all, or a person looks and says so. */
    public enum Kind {
      SYNCHRONOUS,
      FILE,
      NONE,
      PERSON
    }
  }

  /**
   * The target document, exactly as it is handed over; nobody compares these by value.
   *
   * @param kept what of it is worth keeping: all, unless the rest is kept anyway
   */
  public record Document(String fileName, String mediaType, Content content, Kept kept) {
    public Document(String fileName, String mediaType, byte[] content) {
      this(fileName, mediaType, Content.of(content), new Kept(fileName, mediaType, content));
    }

    /** The same with a name of its own, for a place where the first may still lie. */
    Document copy(int number) {
      var dot = fileName.lastIndexOf('.');
      var named =
          dot < 0
              ? fileName + "-" + number
              : fileName.substring(0, dot) + "-" + number + fileName.substring(dot);
      return new Document(named, mediaType, content, kept);
    }
  }

  /** A document, or the part of a package nothing else shows; small enough for memory. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Kept(String fileName, String mediaType, byte[] content) {}

  /** A file beside the document: one of the applicant, or the application as people read it. */
  public record Attachment(String id, String fileName, String mediaType, Content content) {
    /** Id of the sheet that shows the whole application. */
    public static final String READABLE = "lesefassung";

    public boolean isReadable() {
      return id.equals(READABLE);
    }
  }

  /**
   * What it is about, without content of the application.
   *
   * @param leistung name of the Leistung, in German
   * @param unit id of the responsible unit
   * @param receivedAt when the first public body received it
   * @param due last day of a deadline, if there is one
   */
  public record Subject(
      String leistung, String unit, Instant receivedAt, @Nullable LocalDate due) {}
}
