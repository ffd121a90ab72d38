package de.zubringer.catalogue.xdomea;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A file (Primärdokument) beside a message, and how the message speaks of it.
 *
 * @param id of the document; the same for the same journey and part
 * @param name in the package: {@code <id>_<name>.<ending>}
 * @param original name the file came with
 * @param code of the list {@code urn:xoev-de:xdomea:codeliste:dateiformat}, version 1.0
 * @param ending in small letters, empty if there is none
 */
public record RecordFile(UUID id, String name, String original, String code, String ending) {
  /** «Sonstiges»; then the message names the format itself. */
  static final String OTHER = "100";

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("bmp", "001"),
          Map.entry("csv", "002"),
          Map.entry("doc", "003"),
          Map.entry("htm", "007"),
          Map.entry("html", "008"),
          Map.entry("jpeg", "010"),
          Map.entry("jpg", "011"),
          Map.entry("odp", "013"),
          Map.entry("ods", "014"),
          Map.entry("odt", "015"),
          Map.entry("pdf", "018"),
          Map.entry("png", "019"),
          Map.entry("ppt", "020"),
          Map.entry("rtf", "022"),
          Map.entry("tif", "023"),
          Map.entry("tiff", "024"),
          Map.entry("xls", "028"),
          Map.entry("xml", "030"),
          Map.entry("docx", "035"),
          Map.entry("xlsx", "036"),
          Map.entry("pptx", "037"),
          Map.entry("txt", "045"));

  /** Safe on every file system; an applicant's name for a file may be anything. */
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]+");

  private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");

  /** With the id and the ending far below what file systems take. */
  private static final int NAME_MAX = 80;

  /** What XML cannot say has no place in a name either. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}]");

  /**
   * A file of a journey.
   *
   * @param part what it is, different for each file of the journey
   */
  public static RecordFile of(String journey, String part, String original) {
    var id = id(journey, part);
    var shown = CONTROL.matcher(original).replaceAll("_");
    var cut = shown.lastIndexOf('.');
    var end = cut < 0 ? "" : shown.substring(cut + 1).toLowerCase(Locale.ROOT);
    var ending = ENDING.matcher(end).matches() ? end : "";
    var base = UNSAFE.matcher(ending.isEmpty() ? shown : shown.substring(0, cut)).replaceAll("_");
    var name = base.substring(0, Math.min(NAME_MAX, base.length()));
    return new RecordFile(
        id,
        id + "_" + name + (ending.isEmpty() ? "" : "." + ending),
        shown,
        CODES.getOrDefault(ending, OTHER),
        ending);
  }

  /** A repetition of the delivery must bear the same ids, so they come from what they name. */
  static UUID id(String journey, String part) {
    return UUID.nameUUIDFromBytes((journey + "/" + part).getBytes(StandardCharsets.UTF_8));
  }
}
