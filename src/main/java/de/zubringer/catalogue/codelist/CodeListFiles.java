package de.zubringer.catalogue.codelist;

import de.zubringer.catalogue.codelist.Genericode.Imported;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An edition of a code list as the two files of our own form: head in YAML, codes in CSV. */
public final class CodeListFiles {
  private CodeListFiles() {}

  /**
   * The files by name.
   *
   * @param id of the list in the package
   * @param validFrom first day of this edition; null = from the beginning
   */
  public static Map<String, byte[]> of(
      Imported list, String id, String source, @Nullable LocalDate validFrom) {
    var name = id + "-" + plain(list.version());
    var head = new StringBuilder("format: codelist/1\n");
    head.append("id: ").append(id).append('\n');
    head.append("urn: ").append(quoted(urn(list, id))).append('\n');
    head.append("version: ").append(quoted(list.version())).append('\n');
    head.append("name: ").append(quoted(list.name().isEmpty() ? id : list.name())).append('\n');
    head.append("source: ").append(quoted(source)).append('\n');
    if (validFrom != null) {
      head.append("validFrom: ").append(validFrom).append('\n');
    }
    head.append("file: ").append(name).append(".csv\n");
    var files = new LinkedHashMap<String, byte[]>();
    files.put(name + ".yaml", head.toString().getBytes(StandardCharsets.UTF_8));
    files.put(name + ".csv", CodeListTable.write(list.codes()));
    return files;
  }

  /** A name for files and expressions: small letters, digits and hyphens. */
  public static String plain(String text) {
    var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return plain.replaceAll("^-|-$", "");
  }

  private static String urn(Imported list, String id) {
    return list.urn().startsWith("urn:") ? list.urn() : "urn:genericode:" + id;
  }

  /** A JSON text is a YAML text in double quotes. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
