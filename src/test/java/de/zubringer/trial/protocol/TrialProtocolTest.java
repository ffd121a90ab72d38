package de.zubringer.trial.protocol;

import static de.zubringer.trial.Rehearsals.ROTHENSTEIN;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Outcome;
import de.zubringer.testing.WorkspaceFiles;
import de.zubringer.trial.Rehearsals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TrialProtocolTest {
  private static final String SOFTWARE = "0.1.0";
  private static final TrialProtocol PROTOCOL = protocol(WorkspaceFiles.reference());

  private static TrialProtocol protocol(WorkspaceFiles files) {
    var subject = Rehearsals.subject(files, ROTHENSTEIN);
    return TrialProtocol.of(subject, Rehearsals.run(subject, false), SOFTWARE);
  }

  @Test
  void theSameTrialHasTheSameDigest() {
    assertThat(protocol(WorkspaceFiles.reference()).sha256()).isEqualTo(PROTOCOL.sha256());
    var tree = JsonMapper.shared().readTree(PROTOCOL.canonical());
    assertThat(List.copyOf(tree.propertyNames())).isSorted();
    assertThat(tree.path("versions").path("parts")).hasSizeGreaterThan(5);
  }

  @Test
  void holdsWhileNothingChangesOrOnlyWhatDoesNotMatter() {
    var same = Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
    assertThat(PROTOCOL.isStale(same, SOFTWARE)).isFalse();

    var other =
        WorkspaceFiles.reference()
            .without("systems/posteingang/mappings/einbuergerung.yaml")
            .without("municipalities/160550000000-weimar/profile.yaml");
    assertThat(PROTOCOL.changedSince(Rehearsals.subject(other, ROTHENSTEIN), SOFTWARE)).isEmpty();
  }

  @Test
  void anyChangeOfWhatItDependsOnMakesItStale() {
    assertThat(changed("packages/hundesteuer-anmeldung/1.0.0/steps.yaml"))
        .containsExactly("packages/hundesteuer-anmeldung/1.0.0/");
    assertThat(changed("systems/kommunalsteuer-csv/tables/rasse.csv"))
        .containsExactly("systems/kommunalsteuer-csv/");
    assertThat(changed("municipalities/160745011079-rothenstein/profile.yaml"))
        .containsExactly("municipalities/160745011079-rothenstein/");
    assertThat(changed("lands/16-thueringen/responsibilities/hundesteuer-anmeldung.yaml"))
        .containsExactly("lands/");
    var same = Rehearsals.subject(WorkspaceFiles.reference(), ROTHENSTEIN);
    assertThat(PROTOCOL.changedSince(same, "0.2.0")).containsExactly("software");
  }

  /** A comment is a change: the digest is of the bytes. */
  private static List<String> changed(String path) {
    var workspace = WorkspaceFiles.reference().read();
    var text = new String(workspace.file(path).orElseThrow(), StandardCharsets.UTF_8);
    var files = WorkspaceFiles.reference().with(path, text + "\n");
    return PROTOCOL.changedSince(Rehearsals.subject(files, ROTHENSTEIN), SOFTWARE);
  }

  @Test
  void thePageIsWholeAndTakesTextAsText() {
    var hostile =
        WorkspaceFiles.reference()
            .replace(
                "packages/hundesteuer-anmeldung/1.0.0/samples/zwei-hunde.json",
                "Bello",
                "<script>alert(1)</script>");
    var html = new String(ProtocolSheet.html(protocol(hostile)), StandardCharsets.UTF_8);

    assertThat(html)
        .contains("lang=\"de\"", "Probelauf", "&lt;script&gt;alert(1)", "<caption>")
        .doesNotContain("<script", "http-equiv=\"refresh\"", "src=", "<bookmark");
  }

  @Test
  void thePdfHasTagsOutlineAndLanguage() throws Exception {
    assertThat(ProtocolSheet.pdf(PROTOCOL)).isInstanceOf(Outcome.Done.class);
    var bytes = ((Outcome.Done<byte[]>) ProtocolSheet.pdf(PROTOCOL)).value();
    try (var pdf = Loader.loadPDF(bytes)) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("de");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("Ergebnis");
    }
  }
}
