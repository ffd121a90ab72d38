package de.zubringer.catalogue.target;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.expression.Scope;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Formats of Musterstadt for paper and records. */
final class PaperFormats {
  static final String JOURNEY = "0f8a6f6e-1111-4222-8333-444455556666";

  private PaperFormats() {}

  static Catalogue catalogue(String format, String connector, String attachments) {
    var files = new TreeMap<String, byte[]>();
    files.put(
        "workspace.yaml", bytes("format: workspace/1\nid: muster\nname: Muster\nland: \"99\"\n"));
    files.put("systems/muster/system.yaml", bytes(system(connector, attachments)));
    files.put("systems/muster/formats/blatt/format.yaml", bytes(format));
    return Catalogue.of(Workspace.read(new Folder(files)));
  }

  private static String system(String connector, String attachments) {
    return """
        format: system/1
        id: muster
        name: Muster
        kind: fachverfahren
        formats: [blatt]
        interfaces: [{id: ordner, connector: %s, format: blatt}]
        limits: {attachments: %s}
        """
        .formatted(connector, attachments);
  }

  static TargetFormat of(String format) {
    return catalogue(format, "folder", "none")
        .system("muster")
        .orElseThrow()
        .format("blatt")
        .orElseThrow();
  }

  static List<String> marks(Catalogue catalogue) {
    return catalogue.findings().list().stream().map(one -> one.mark()).toList();
  }

  static ObjectNode node(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** As the pipeline sets it, with so many attachments. */
  static Scope scope(int attachments) {
    return Scope.of(JsonNodeFactory.instance.objectNode())
        .with(
            Map.of(
                "journey",
                    Map.of(
                        "id", JOURNEY,
                        "receivedAt", "2026-11-10T09:15+01:00",
                        "receivedOn", "2026-11-10",
                        "leistung", "Muster <b>anzeigen</b>",
                        "mediaType", "application/json"),
                "attachments",
                    IntStream.range(0, attachments)
                        .mapToObj(
                            i ->
                                Map.of(
                                    "id", "plan",
                                    "fileName", "../Plan \u0001 Nr. " + i + " Größe.PDF",
                                    "mediaType", "application/pdf"))
                        .toList()));
  }

  static String code(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> "";
      case Outcome.Held<?>(Findings findings) -> findings.list().getFirst().code();
      default -> "?";
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
