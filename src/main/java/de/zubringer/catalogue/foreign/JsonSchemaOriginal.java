package de.zubringer.catalogue.foreign;

import de.zubringer.catalogue.codelist.Genericode.Imported;
import de.zubringer.catalogue.original.Original;
import de.zubringer.catalogue.parts.SchemaCycle;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.kernel.Severity;
import de.zubringer.kernel.Spot;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.SchemaCheck;
import de.zubringer.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a JSON Schema of somebody else, of any draft since 4, one as our packages have them. */
public final class JsonSchemaOriginal {
  /** Our own reader takes no more characters than this of a file. */
  public static final int BYTES_MAX = 10 * 1024 * 1024;

  private static final String NAME = "original.json";

  private static final Set<String> UNREADABLE =
      Set.of("file-broken", "file-too-large", "file-too-deep", "file-empty", "file-not-utf8");

  private JsonSchemaOriginal() {}

  /** Held if it is no schema, refers to something outside itself, or contains itself. */
  public static Outcome<Original> read(String file, byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    files.put(NAME, bytes);
    var workspace = Workspace.read(new Folder(files));
    var broken =
        workspace.findings().list().stream()
            .filter(one -> UNREADABLE.contains(one.code()) || one.code().equals("key-twice"))
            .map(one -> named(one, file))
            .toList();
    var document = workspace.document(NAME);
    if (!broken.isEmpty() || document.isEmpty()) {
      return Outcome.held(Findings.of(broken));
    }
    return document.get().content() instanceof ObjectNode schema
        ? read(file, document.get(), schema)
        : Outcome.held(named(document.get().at(Finding.error("adopt-no-json-schema", "")), file));
  }

  private static Outcome<Original> read(String file, Document document, ObjectNode schema) {
    var rewrite = new SchemaRewrite(schema);
    var rewritten = rewrite.rewritten();
    var findings = new ArrayList<Finding>();
    for (var one : rewrite.findings()) {
      findings.add(named(document.at(one), file));
    }
    var errors = findings.stream().filter(one -> one.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      return Outcome.held(Findings.of(errors));
    }
    var cycle = SchemaCycle.find(rewritten);
    if (cycle.isPresent()) {
      var finding = Finding.error("adopt-recursive", "", cycle.get());
      return Outcome.held(named(document.at(finding), file));
    }
    if (!(SchemaCheck.compile(rewritten) instanceof Outcome.Done<SchemaCheck>)
        || (!rewritten.has("properties") && !rewritten.has("$ref") && !rewritten.has("allOf"))) {
      return Outcome.held(named(document.at(Finding.error("adopt-no-json-schema", "")), file));
    }
    return Outcome.done(
        new Original(
            "json-schema",
            identifier(schema),
            text(schema, "version"),
            text(schema, "title"),
            rewritten,
            new TreeMap<String, Imported>(rewrite.lists()),
            new TreeMap<>(),
            List.of(),
            Findings.of(findings)));
  }

  private static String identifier(JsonNode schema) {
    var id = text(schema, "$id");
    return id.isEmpty() ? text(schema, "id") : id;
  }

  private static String text(JsonNode schema, String name) {
    return schema.path(name).asString("");
  }

  /** The finding in the file as whoever imports it knows it. */
  private static Finding named(Finding finding, String file) {
    var spot = finding.spot();
    return finding.at(new Spot(file, spot == null ? 1 : spot.line()));
  }
}
