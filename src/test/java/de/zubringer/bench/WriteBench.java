package de.zubringer.bench;

import static de.zubringer.bench.FitConnectBench.say;

import com.sun.management.OperatingSystemMXBean;
import de.zubringer.catalogue.Catalogue;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an application of a hundred fields as XML with a namespace, from its bytes to those of the
 * target document, against the same in XQuery by Saxon-HE. Ours also checks the document by its
 * XSD: {@code ./zubringer bench write [milliseconds a round] [rounds]}.
 */
public final class WriteBench {
  private static final int GROUPS = 10;
  private static final int FIELDS = 10;
  private static final int WARM_UP_ROUNDS = 5;

  /** Asking for the time has its price too. */
  private static final int BATCH = 20;

  private static final String NAMESPACE = "urn:muster:hundert";
  private static final Map<String, Object> JOURNEY = Map.of("journey", Map.of("id", "4711"));
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Documents for each second of computing time, the median of the rounds. */
  record Rates(double ours, double saxon) {}

  private WriteBench() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var millis = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1000;
    var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
    var rates = run(millis, rounds);
    say(
        "XML: Zubringer %,.0f documents/s of CPU, Saxon-HE %,.0f documents/s: %.2f times as fast"
            .formatted(rates.ours(), rates.saxon(), rates.ours() / rates.saxon()));
  }

  /** Both in turns; throws if they do not give the same. */
  static Rates run(long millis, int rounds) {
    var input = application();
    var ours = ours();
    var saxon = saxon();
    if (!text(ours.apply(input)).equals(text(saxon.apply(input)))) {
      throw new IllegalStateException(text(ours.apply(input)) + "\n" + text(saxon.apply(input)));
    }
    var oursRates = new ArrayList<Double>();
    var saxonRates = new ArrayList<Double>();
    for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
      var one = rate(ours, input, millis);
      var other = rate(saxon, input, millis);
      if (round >= 0) {
        oursRates.add(one);
        saxonRates.add(other);
      }
    }
    return new Rates(median(oursRates), median(saxonRates));
  }

  /** A round is of computing time: on a busy machine both get as warm as on a quiet one. */
  private static double rate(UnaryOperator<byte[]> work, byte[] input, long millis) {
    var start = MACHINE.getProcessCpuTime();
    var now = start;
    var done = 0;
    var bytes = 0L;
    while (now - start < millis * 1_000_000) {
      for (int i = 0; i < BATCH; i++) {
        bytes += work.apply(input).length;
      }
      done += BATCH;
      now = MACHINE.getProcessCpuTime();
    }
    if (bytes == 0) {
      throw new IllegalStateException("nothing was written");
    }
    return done * 1e9 / (now - start);
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  private static byte[] application() {
    return ("{"
            + IntStream.range(0, GROUPS)
                .mapToObj(
                    group -> "\"g%d\":{%s}".formatted(group, fields(WriteBench::member, group)))
                .collect(Collectors.joining(","))
            + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String member(int group, int field) {
    return field % 5 == 4
        ? "\"f%d\":%d".formatted(field, group * 100 + field)
        : "\"f%d\":\"Straße & Weg %d <%d>\"".formatted(field, group, field);
  }

  private static UnaryOperator<byte[]> ours() {
    var files = new TreeMap<String, byte[]>();
    put(
        files,
        "systems/muster/system.yaml",
        """
        format: system/1
        id: muster
        name: Muster
        kind: fachverfahren
        formats: [hundert]
        interfaces: [{id: ordner, connector: folder, format: hundert}]
        """);
    put(
        files,
        "systems/muster/formats/hundert/format.yaml",
        """
        format: target-format/1
        id: hundert
        kind: xml
        schema: hundert.xsd
        fileName: a.xml
        namespaces: {m: "urn:muster:hundert"}
        """);
    put(files, "systems/muster/formats/hundert/hundert.xsd", xsd());
    put(files, "systems/muster/mappings/muster.yaml", mapping());
    var workspace = Workspace.read(new Folder(files));
    var format =
        Catalogue.of(workspace).system("muster").flatMap(s -> s.format("hundert")).orElseThrow();
    var mapping = FieldMapping.of(workspace, "systems/muster", "muster").orElseThrow();
    var engine = MappingEngine.of(mapping, format);
    return input ->
        ((Outcome.Done<TargetDocument>) engine.map(JsonMapper.shared().readTree(input), JOURNEY))
            .value()
            .bytes();
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String xsd() {
    var groups =
        IntStream.range(0, GROUPS)
            .mapToObj(
                group ->
                    "<xs:element name=\"g%d\"><xs:complexType><xs:sequence>%s</xs:sequence></xs:complexType></xs:element>"
                        .formatted(group, fields(WriteBench::declared, group).replace(",", "")))
            .collect(Collectors.joining());
    return """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="%s"
            elementFormDefault="qualified"><xs:element name="hundert"><xs:complexType><xs:sequence>
            %s</xs:sequence></xs:complexType></xs:element></xs:schema>
        """
        .formatted(NAMESPACE, groups);
  }

  private static String declared(int group, int field) {
    return "<xs:element name=\"f%d\" type=\"xs:%s\"/>"
        .formatted(field, field % 5 == 4 ? "integer" : "string");
  }

  private static String mapping() {
    var rows = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      for (int field = 0; field < FIELDS; field++) {
        rows.append(
            "  - {target: g%1$d.f%2$d, rule: copy, source: g%1$d.f%2$d}\n".formatted(group, field));
      }
    }
    return """
        format: mapping/1
        leistung: muster
        packages: "1.x"
        version: 1
        to: hundert
        rows:
        %s
        """
        .formatted(rows);
  }

  private static UnaryOperator<byte[]> saxon() {
    var processor = new Processor(false);
    try {
      var compiler = processor.newXQueryCompiler();
      compiler.declareNamespace("m", NAMESPACE);
      var groups =
          IntStream.range(0, GROUPS)
              .mapToObj(
                  group ->
                      "<m:g%d>{%s}</m:g%d>"
                          .formatted(group, fields(WriteBench::constructed, group), group))
              .collect(Collectors.joining());
      var query =
          compiler.compile(
              "declare namespace m='%s'; declare variable $in external; let $d := parse-json($in) return <m:hundert>%s</m:hundert>"
                  .formatted(NAMESPACE, groups));
      return input -> {
        try {
          var evaluator = query.load();
          evaluator.setExternalVariable(new QName("in"), new XdmAtomicValue(text(input)));
          var bytes = new ByteArrayOutputStream();
          evaluator.run(processor.newSerializer(bytes));
          return bytes.toByteArray();
        } catch (SaxonApiException e) {
          throw new IllegalStateException(e);
        }
      };
    } catch (SaxonApiException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String constructed(int group, int field) {
    return field % 5 == 4
        ? "<m:f%1$d>{xs:integer($d?g%2$d?f%1$d)}</m:f%1$d>".formatted(field, group)
        : "<m:f%1$d>{$d?g%2$d?f%1$d}</m:f%1$d>".formatted(field, group);
  }

  private interface Part {
    String of(int group, int field);
  }

  private static String fields(Part part, int group) {
    return IntStream.range(0, FIELDS)
        .mapToObj(field -> part.of(group, field))
        .collect(Collectors.joining(","));
  }
}
