package de.zubringer.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.xdomea.XdomeaSchemas;
import de.zubringer.catalogue.xdomea.XdomeaVersion;
import de.zubringer.connection.ConnectionPlan;
import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Outcome;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.TargetDocument;
import de.zubringer.pipeline.bundle.Bundle;
import de.zubringer.pipeline.receivers.Enclosed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The building permit of the reference workspace as the package an e-file takes. */
class RecordPackageTest {
  private static final Path SCHEMAS = Path.of("../shared/data/xdomea/xsd");
  private static final String SYSTEM = "bauakte-xdomea";
  private static final Ars ERFURT = new Ars("160510000000");
  private static final SampleRun RUN = new SampleRun();

  @Test
  void holdsMessageApplicationReadableFormAndEveryAttachment() throws IOException {
    var made = made("einfamilienhaus", XdomeaVersion.NEWEST);
    var bundle = bundle("einfamilienhaus", made);
    var files = files(bundle);

    assertThat(bundle.attachments()).isEmpty();
    assertThat(bundle.document().fileName()).endsWith("_Abgabe.Abgabe.0401.zip");
    assertThat(bundle.document().kept().content()).isEqualTo(made.bytes());
    assertThat(bundle.document().kept().fileName()).endsWith("_Abgabe.Abgabe.0401.xml");
    assertThat(files.keySet())
        .containsExactlyElementsOf(made.parts().stream().map(TargetFormat.Part::name).toList())
        .hasSize(3 + 6);
    var all = List.copyOf(files.values());
    assertThat(all.getFirst()).isEqualTo(made.bytes());
    assertThat(all.get(1)).isEqualTo(RUN.opened(plan(), "einfamilienhaus", ERFURT).application());
    assertThat(text(all.get(2)))
        .contains("Neubau eines Einfamilienhauses mit Garage", "Zeichnergasse", "385")
        .contains("Eingegangen am 10.11.2026");
    assertThat(new String(all.getLast(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  @Test
  void isTheSameAtEveryTry() {
    var first = bundle("doppelhaus-befreiung", made("doppelhaus-befreiung", XdomeaVersion.NEWEST));
    var second = bundle("doppelhaus-befreiung", made("doppelhaus-befreiung", XdomeaVersion.NEWEST));

    assertThat(second.document().content().bytes()).isEqualTo(first.document().content().bytes());
  }

  @ParameterizedTest
  @EnumSource
  void isWhatTheStandardPrescribes(XdomeaVersion version) {
    assumeThat(Files.isDirectory(SCHEMAS)).as("schemas of xdomea lie beside us").isTrue();
    var schemas = XdomeaSchemas.in(SCHEMAS);

    for (var sample :
        List.of("einfamilienhaus", "laengste-angaben", "doppelhaus-befreiung", "achtzig-plaene")) {
      assertThat(schemas.breaches(version, made(sample, version).bytes())).as(sample).isEmpty();
    }
  }

  private static TargetDocument made(String sample, XdomeaVersion version) {
    var mapping =
        FieldMapping.of(RUN.workspace(), "systems/" + SYSTEM, "baugenehmigung").orElseThrow();
    var format =
        Catalogue.of(RUN.workspace())
            .system(SYSTEM)
            .orElseThrow()
            .format(mapping.to())
            .orElseThrow()
            .with(Map.of(TargetFormat.VERSION, version.number()));
    var outcome =
        RUN.address(plan(), sample, ERFURT)
            .then(
                found ->
                    MappingEngine.map(mapping, format, found.application(), found.variables()));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<TargetDocument>) outcome).value();
  }

  private static Bundle bundle(String sample, TargetDocument made) {
    var opened = RUN.opened(plan(), sample, ERFURT);
    var system = Catalogue.of(RUN.workspace()).system(SYSTEM).orElseThrow();
    var outcome =
        RUN.address(plan(), sample, ERFURT)
            .then(
                found ->
                    Bundle.of(
                        RUN.journey(plan(), sample),
                        found,
                        opened,
                        made,
                        Enclosed.of(system, opened.attachments())));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Bundle>) outcome).value();
  }

  private static ConnectionPlan plan() {
    return RUN.book().plans().stream()
        .filter(plan -> plan.leistung().id().equals("baugenehmigung"))
        .filter(plan -> plan.covers().contains(ERFURT))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, byte[]> files(Bundle bundle) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var bytes = bundle.document().content().bytes();
    try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
