package de.zubringer.catalogue.target;

import de.zubringer.catalogue.DataSchema;
import de.zubringer.catalogue.target.fixed.FixedCheck;
import de.zubringer.catalogue.target.fixed.FixedReader;
import de.zubringer.catalogue.target.sql.SqlReader;
import de.zubringer.catalogue.text.SpellingTable;
import de.zubringer.catalogue.text.Transliteration;
import de.zubringer.catalogue.xdomea.XdomeaSchemas;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Outcome;
import de.zubringer.workspace.Document;
import de.zubringer.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one {@code formats/<id>/format.yaml} with what lies beside it. */
final class FormatReader {
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
      @Nullable String root,
      @Nullable String counts,
      @Nullable String version,
      Map<String, String> namespaces,
      List<TypingForm.Screen> screens,
      List<TargetField> fields) {}

  private static final String NO_SPELLING = "none";
  private static final String BYTES = "bytes";

  private final Workspace workspace;
  private final Document document;
  private final List<Finding> findings;
  private final FormatFile file;

  FormatReader(Workspace workspace, Document document, List<Finding> findings) {
    this.workspace = workspace;
    this.document = document;
    this.findings = findings;
    this.file = document.as(FormatFile.class);
  }

  Optional<TargetFormat> read() {
    return switch (file.kind()) {
      case "csv", "inbox" ->
          havePatterns(file.fields())
              ? Optional.of(format(file.fields(), null, null))
              : Optional.empty();
      case "json" ->
          jsonSchema()
              .flatMap(
                  schema ->
                      narrowed(SchemaFields.of(schema, false))
                          .map(fields -> format(fields, schema, null)));
      case "xml" -> xsd().flatMap(this::xml);
      case "fixed-width" -> fixed();
      case "sql-table" ->
          new SqlReader(document.as(SqlReader.SqlFile.class), this::found)
              .read()
              .map(tables -> format(tables.fields(), null, tables));
      case "typing-sheet" -> typing(new TypingForm(file.screens()));
      case "xdomea" -> xdomea();
      default -> {
        found(Finding.error("format-kind-unknown", "kind", file.id(), file.kind()));
        yield Optional.empty();
      }
    };
  }

  private TargetFormat format(
      List<TargetField> fields, @Nullable DataSchema schema, @Nullable Form form) {
    var charset = charset(file.charset());
    return new TargetFormat(file.id(), file.kind(), charset, fields, layout(charset), schema, form);
  }

  private TargetFormat.Layout layout(Charset charset) {
    return new TargetFormat.Layout(
        new Transliteration(charset, spelling()),
        file.separator() == null ? ';' : file.separator().charAt(0),
        Objects.requireNonNullElse(file.quote(), TargetFormat.Quote.WHEN_NEEDED),
        !Boolean.FALSE.equals(file.header()),
        "lf".equals(file.lineEnd()) ? "\n" : "\r\n",
        "pretty".equals(file.layout()),
        Objects.requireNonNullElse(file.fileName(), fileName()),
        BYTES.equals(file.counts()));
  }

  private String fileName() {
    return switch (file.kind()) {
      case "fixed-width" -> "{$journey.id}.txt";
      case "sql-table" -> "{$journey.id}.json";
      case "typing-sheet" -> "{$journey.id}.pdf";
      case "xdomea" -> XdomeaWriter.FILE_NAME;
      default -> "{$journey.id}." + file.kind();
    };
  }

  /** Whether its places are bytes or characters is the same in every character set but one. */
  private Optional<TargetFormat> fixed() {
    var layout = document.as(FixedReader.FixedFile.class);
    var before = findings.size();
    var form = new FixedReader(layout, this::found).read();
    var format = form.map(kinds -> format(kinds.fields(), null, kinds));
    if (format.isPresent()) {
      if (file.counts() == null && format.get().charset().equals(StandardCharsets.UTF_8)) {
        found(Finding.error("fixed-width-unit", "charset", file.id()));
      }
      new FixedCheck(format.get(), form.orElseThrow(), layout, this::found).check();
    }
    return format.filter(sound -> findings.size() == before);
  }

  /** The table built in or one of the system; an unknown one spells nothing. */
  private SpellingTable spelling() {
    var name = Objects.requireNonNullElse(file.transliteration(), NO_SPELLING);
    if (name.equals(NO_SPELLING)) {
      return SpellingTable.NONE;
    }
    if (name.equals(SpellingTable.BUILT_IN)) {
      return SpellingTable.DIN_91379_TO_LATIN_1;
    }
    var path = document.path().substring(0, document.path().indexOf("/formats/"));
    var table = workspace.file(path + "/tables/" + name + ".csv").flatMap(SpellingTable::read);
    if (table.isEmpty()) {
      found(Finding.error("format-transliteration-unknown", "transliteration", name));
    }
    return table.orElse(SpellingTable.NONE);
  }

  private Optional<TargetFormat> xml(Xsd xsd) {
    var nameless = XmlForm.withoutPrefix(xsd, file.namespaces());
    if (!nameless.isEmpty()) {
      nameless.forEach(
          namespace -> found(Finding.error("format-namespace-missing", "namespaces", namespace)));
      return Optional.empty();
    }
    return DataSchema.of(xsd.asJsonSchema()) instanceof Outcome.Done<DataSchema>(var tree)
        ? narrowed(SchemaFields.of(tree, true))
            .map(fields -> format(fields, null, XmlForm.of(xsd, file.namespaces())))
        : broken(schemaPath("schema.xsd"));
  }

  private Optional<TargetFormat> typing(TypingForm form) {
    var before = findings.size();
    PaperCheck.typing(form, this::found);
    return findings.size() == before
        ? Optional.of(format(form.fields(), null, form))
        : Optional.empty();
  }

  private Optional<TargetFormat> xdomea() {
    var version =
        file.version() == null
            ? Optional.of(XdomeaVersion.NEWEST)
            : XdomeaVersion.of(file.version());
    var before = findings.size();
    var known = PaperCheck.xdomea(file, version, this::found);
    if (findings.size() > before || version.isEmpty() || !havePatterns(file.fields())) {
      return Optional.empty();
    }
    XdomeaSchemas.configured().check(version.get()).forEach(this::found);
    return Optional.of(
        format(XdomeaForm.with(known, file.fields()), null, new XdomeaForm(version.get())));
  }

  private Optional<List<TargetField>> narrowed(List<TargetField> fields) {
    var before = findings.size();
    var narrowed = SchemaFields.narrowed(fields, file.fields(), this::found);
    return havePatterns(file.fields()) && findings.size() == before
        ? Optional.of(narrowed)
        : Optional.empty();
  }

  private Optional<DataSchema> jsonSchema() {
    var path = schemaPath("schema.json");
    var found = workspace.document(path);
    if (found.isEmpty()) {
      found(Finding.error("file-missing", "schema", path));
      return Optional.empty();
    }
    return DataSchema.of(found.get().content()) instanceof Outcome.Done<DataSchema>(var schema)
        ? Optional.of(schema)
        : broken(path);
  }

  private Optional<Xsd> xsd() {
    var path = schemaPath("schema.xsd");
    if (workspace.file(path).isEmpty()) {
      found(Finding.error("file-missing", "schema", path));
      return Optional.empty();
    }
    return switch (Xsd.compile(path, file.root(), workspace::file)) {
      case Outcome.Done<Xsd>(var xsd) -> Optional.of(xsd);
      case Outcome.Held<Xsd>(var problems) -> {
        problems.forEach(this::found);
        yield Optional.empty();
      }
      case Outcome.Refused<Xsd> refused -> broken(path);
      case Outcome.Later<Xsd> later -> broken(path);
    };
  }

  private String schemaPath(String usual) {
    var folder = document.path().substring(0, document.path().lastIndexOf('/') + 1);
    return folder + Objects.requireNonNullElse(file.schema(), usual);
  }

  private <T> Optional<T> broken(String path) {
    found(Finding.error("package-schema-broken", "schema", path));
    return Optional.empty();
  }

  private boolean havePatterns(List<TargetField> fields) {
    var sound = true;
    for (int i = 0; i < fields.size(); i++) {
      if (!FieldText.knowsPattern(fields.get(i))) {
        var place = "fields[" + i + "].pattern";
        found(Finding.error("format-pattern", place, fields.get(i).name()));
        sound = false;
      }
    }
    return sound;
  }

  private Charset charset(@Nullable String name) {
    if (name == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      found(Finding.error("format-charset-unknown", "charset", name));
      return StandardCharsets.UTF_8;
    }
  }

  private void found(Finding finding) {
    findings.add(document.at(finding));
  }
}
