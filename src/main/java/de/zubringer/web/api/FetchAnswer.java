package de.zubringer.web.api;

import de.zubringer.delivery.pull.PullHead;
import de.zubringer.delivery.pull.Stretch;
import de.zubringer.delivery.pull.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What waits, as {@code docs/openapi/abholung.yaml} describes it.
 *
 * @param next the {@code after} of the following part; null if there is none
 */
record FetchAnswer(List<Item> deliveries, @Nullable String next) {
  /** RFC 9110 §8.3.1, with parameters. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9!#$&^_.+-]{1,60}/[A-Za-z0-9!#$&^_.+-]{1,100}(;[ -~]{0,100})?");

  /** A delivery. */
  record Item(
      String id,
      String journey,
      String receiver,
      String leistung,
      String unit,
      Instant receivedAt,
      Instant readyAt,
      File document,
      List<File> attachments,
      @Nullable Acknowledgement acknowledgement) {
    static Item of(Waiting waiting) {
      var head = waiting.head();
      var address = "/api/v1/fetch/deliveries/" + waiting.key();
      var at = waiting.confirmedAt();
      var receipt = waiting.receipt();
      return new Item(
          waiting.key(),
          waiting.journey().toString(),
          waiting.receiver(),
          head.leistung(),
          head.unit(),
          head.receivedAt(),
          waiting.readyAt(),
          File.of(head.document(), address + "/document"),
          attachments(head, address),
          at == null || receipt == null ? null : new Acknowledgement(receipt, at));
    }

    private static List<File> attachments(PullHead head, String address) {
      var files = new ArrayList<File>();
      for (var file : head.attachments()) {
        files.add(File.of(file, address + "/attachments/" + (files.size() + 1)));
      }
      return List.copyOf(files);
    }
  }

  /** A file, and where it is fetched. */
  record File(
      String kind,
      String fileName,
      String mediaType,
      long sizeBytes,
      String sha256,
      String address) {
    static File of(PullHead.File file, String address) {
      return new File(
          file.id(), file.fileName(), file.mediaType(), file.sizeBytes(), file.sha256(), address);
    }
  }

  /** What the Fachverfahren said that it has it. */
  record Acknowledgement(String receipt, Instant at) {}

  static FetchAnswer of(Stretch stretch) {
    return new FetchAnswer(
        stretch.waiting().stream().map(Item::of).toList(),
        stretch.next() == 0 ? null : Long.toString(stretch.next()));
  }

  static boolean isMediaType(String written) {
    return MEDIA_TYPE.matcher(written).matches();
  }
}
