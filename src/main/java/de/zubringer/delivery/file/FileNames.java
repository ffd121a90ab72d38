package de.zubringer.delivery.file;

import de.zubringer.delivery.DeliveryOrder.Acknowledgement;
import de.zubringer.delivery.DeliveryOrder.Attachment;
import de.zubringer.kernel.JourneyId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files at a target: they carry the journey's id, and nothing an applicant chose. */
public final class FileNames {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");
  private static final Pattern ENDING = Pattern.compile("[A-Za-z0-9]{1,8}");
  private static final String CONFIRMATION = "{fileName}.ok";

  /** Enough of a SHA-256 to tell the contents of one journey apart. */
  private static final int DIGEST_BEGIN = 16;

  private FileNames() {}

  /** Whether every system can store it. */
  public static boolean isSafe(String fileName) {
    return SAFE.matcher(fileName).matches();
  }

  /** Two journeys must never share a name: one's confirmation would be taken for the other's. */
  public static boolean isKeyed(String fileName, JourneyId journey) {
    return isSafe(fileName) && fileName.contains(journey.toString());
  }

  /** Name of the file that confirms; empty if it does not name the file. */
  public static Optional<String> confirmation(Acknowledgement acknowledgement, String fileName) {
    var match = Objects.requireNonNullElse(acknowledgement.match(), CONFIRMATION);
    return Optional.of(match.replace("{fileName}", fileName))
        .filter(name -> match.contains("{fileName}") && isSafe(name));
  }

  /**
   * Named after the document: an applicant's name for a file may be anything. The sheet for people
   * is always the first.
   */
  public static String beside(String fileName, int number, Attachment attachment) {
    var base = fileName.contains(".") ? fileName.substring(0, fileName.lastIndexOf('.')) : fileName;
    var original = attachment.fileName();
    var ending = original.substring(original.lastIndexOf('.') + 1);
    var safe = ENDING.matcher(ending).matches() ? ending.toLowerCase(Locale.ROOT) : "bin";
    var isSheet = number == 1 && attachment.isReadable();
    var word = isSheet ? Attachment.READABLE : Integer.toString(number);
    return base + "_" + word + "." + safe;
  }

  /** Under which a file waits until it is shown. */
  public static String hidden(String fileName, String digest) {
    return "." + fileName + "." + digest.substring(0, DIGEST_BEGIN) + ".part";
  }

  /** Whether a path leads down only: plain names, none of them hidden. */
  public static boolean isPlainPath(String path, int depthMax) {
    var names = path.split("/", -1);
    if (names.length > depthMax) {
      return false;
    }
    for (var name : names) {
      if (name.isBlank() || name.startsWith(".") || name.chars().anyMatch(FileNames::isOdd)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOdd(int sign) {
    return sign == '\\' || Character.isISOControl(sign);
  }
}
