package de.zubringer.web.testform;

import de.zubringer.catalogue.sample.PlaceholderFile;
import de.zubringer.catalogue.sample.Sample;
import de.zubringer.catalogue.text.German;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What somebody sent of a form.
 *
 * @param action what the button says that was pressed
 * @param sample the sample the form began with; may be empty
 * @param files chosen anew, and those enclosed before
 */
record SentForm(
    String action,
    Map<String, String> fields,
    String sample,
    LocalDate received,
    List<Sample.File> files) {
  private static final String FILE = "datei:";
  private static final String ENCLOSED = "anlage";
  private static final String SEPARATOR = "|";

  /** More Anlagen than any Leistung takes. */
  private static final int FILES_MAX = 100;

  private static final int NAME_LENGTH_MAX = 100;

  static SentForm of(HttpServletRequest request, LocalDate today) throws IOException {
    var fields = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    var files = new ArrayList<Sample.File>();
    var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (multipart != null) {
      for (var sent : multipart.getMultiFileMap().entrySet()) {
        for (var file : sent.getValue()) {
          if (sent.getKey().startsWith(FILE) && !file.isEmpty()) {
            files.add(chosen(sent.getKey().substring(FILE.length()), file));
          }
        }
      }
    }
    var enclosed = request.getParameterValues(ENCLOSED);
    for (var one : enclosed == null ? new String[0] : enclosed) {
      enclosed(one).ifPresent(files::add);
    }
    return new SentForm(
        fields.getOrDefault("tun", ""),
        fields,
        fields.getOrDefault("muster", ""),
        German.sentDay(fields.get("eingang")).orElse(today),
        files.stream().limit(FILES_MAX).toList());
  }

  private static Sample.File chosen(String id, MultipartFile file) throws IOException {
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    var type = Optional.ofNullable(file.getContentType()).orElse("application/octet-stream");
    return new Sample.File(id, shortened(name), type.split(";", 2)[0].strip(), file.getBytes());
  }

  /** Without folders, which some browsers send along. */
  private static String shortened(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.length() <= NAME_LENGTH_MAX
        ? last
        : last.substring(last.length() - NAME_LENGTH_MAX);
  }

  /** An empty one of the kind that was enclosed before. */
  private static Optional<Sample.File> enclosed(String text) {
    var parts = text.split("\\|", -1);
    return parts.length == 3
        ? Optional.of(
            new Sample.File(parts[0], shortened(parts[1]), parts[2], PlaceholderFile.of(parts[2])))
        : Optional.empty();
  }

  static String enclosed(Sample.File file) {
    return String.join(SEPARATOR, file.id(), file.name().replace(SEPARATOR, ""), file.mediaType());
  }

  /** What the button names after its colon, such as the list that is to grow. */
  String target() {
    return action.substring(action.indexOf(':') + 1);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
