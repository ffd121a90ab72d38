package de.zubringer.catalogue.target;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the files of each {@code systems/<id>/} together. */
public final class SystemReader {
  /** {@code system/1}. */
  record SystemFile(
      String id,
      String name,
      String kind,
      TargetSystem.@Nullable Versions versions,
      List<String> formats,
      List<TargetSystem.Interface> interfaces,
      TargetSystem.@Nullable Limits limits) {}

  /** {@code target-format/1}. */
  record FormatFile(
      String id,
      String kind,
      @Nullable String charset,
      @Nullable String transliteration,
      @Nullable String separator,
      TargetFormat.@Nullable Quote quote,
      @Nullable Boolean header,
      @Nullable String lineEnd,
      @Nullable String layout,
      @Nullable String fileName,
      @Nullable String schema,
      List<TargetField> fields) {}

  private final Workspace workspace;
  private final List<Finding> findings = new ArrayList<>();

  public SystemReader(Workspace workspace) {
    this.workspace = workspace;
  }

  public List<TargetSystem> read() {
    return workspace.documents("system").stream().map(this::read).toList();
  }

  public Findings findings() {
    return Findings.of(findings);
  }

  private TargetSystem read(Document document) {
    var file = document.as(SystemFile.class);
    var folder = document.path().substring(0, document.path().lastIndexOf('/'));
    return new TargetSystem(
        folder,
        file.id(),
        file.name(),
        file.kind(),
        file.versions(),
        formats(document, folder, file.formats()),
        file.interfaces(),
        Objects.requireNonNullElse(file.limits(), TargetSystem.Limits.NONE));
  }

  private Map<String, TargetFormat> formats(Document system, String folder, List<String> ids) {
    var formats = new LinkedHashMap<String, TargetFormat>();
    for (var id : ids) {
      var path = folder + "/formats/" + id + "/format.yaml";
      var document = workspace.document(path).filter(Document::sound);
      if (document.isEmpty()) {
        findings.add(system.at(Finding.error("file-missing", "formats", path)));
      }
      document.flatMap(this::format).ifPresent(format -> formats.put(format.id(), format));
    }
    return formats;
  }

  private Optional<TargetFormat> format(Document document) {
    var file = document.as(FormatFile.class);
    var charset = charset(document, file.charset());
    if (!TargetFormat.KINDS.contains(file.kind())) {
      findings.add(
          document.at(Finding.error("format-kind-unknown", "kind", file.id(), file.kind())));
      return Optional.empty();
    }
    var layout =
        new TargetFormat.Layout(
            file.transliteration() != null && !"none".equals(file.transliteration()),
            file.separator() == null ? ';' : file.separator().charAt(0),
            Objects.requireNonNullElse(file.quote(), TargetFormat.Quote.WHEN_NEEDED),
            !Boolean.FALSE.equals(file.header()),
            "lf".equals(file.lineEnd()) ? "\n" : "\r\n",
            "pretty".equals(file.layout()),
            Objects.requireNonNullElse(file.fileName(), "{$journey.id}." + file.kind()));
    if (!file.kind().equals("json")) {
      return havePatterns(document, file.fields())
          ? Optional.of(
              new TargetFormat(file.id(), file.kind(), charset, file.fields(), layout, null))
          : Optional.empty();
    }
    return schema(document, file)
        .map(
            schema ->
                new TargetFormat(file.id(), file.kind(), charset, fields(schema), layout, schema));
  }

  private Optional<DataSchema> schema(Document document, FormatFile file) {
    var folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    var path = folder + Objects.requireNonNullElse(file.schema(), "schema.json");
    var found = workspace.document(path);
    if (found.isEmpty()) {
      findings.add(document.at(Finding.error("file-missing", "schema", path)));
      return Optional.empty();
    }
    if (DataSchema.of(found.get().content()) instanceof Outcome.Done<DataSchema>(var schema)) {
      return Optional.of(schema);
    }
    findings.add(found.get().at(Finding.error("package-schema-broken", "", path)));
    return Optional.empty();
  }

  private boolean havePatterns(Document document, List<TargetField> fields) {
    var sound = true;
    for (int i = 0; i < fields.size(); i++) {
      if (!FieldText.knowsPattern(fields.get(i))) {
        var place = "fields[" + i + "].pattern";
        findings.add(document.at(Finding.error("format-pattern", place, fields.get(i).name())));
        sound = false;
      }
    }
    return sound;
  }

  private static List<TargetField> fields(DataSchema schema) {
    return schema.leaves().stream()
        .map(
            leaf ->
                new TargetField(
                    leaf.path(),
                    leaf.title(),
                    TargetField.Type.ANY,
                    leaf.lengthMax(),
                    leaf.required(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private Charset charset(Document document, @Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      findings.add(document.at(Finding.error("format-charset-unknown", "charset", name)));
      return StandardCharsets.UTF_8;
    }
  }
}
