package de.zubringer.web.draft;

import de.zubringer.kernel.Ars;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Findings;
import de.zubringer.kernel.Severity;
import de.zubringer.municipality.Municipalities;
import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.workspace.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;

/**
 * A text looked at as if it were the file.
 *
 * @param findings all there are about it
 * @param savable whether it can be read and fits its schema; what it means may still be wrong
 */
record FileCheck(Findings findings, boolean savable) {
  /** Thirty times the largest file an administration has in the reference workspace. */
  static final int BYTES_MAX = 256 * 1024;

  static FileCheck of(Drafted drafted, DraftFile file, byte[] bytes) {
    var files = new TreeMap<String, byte[]>();
    files.put(file.path(), bytes);
    var workspace = drafted.workspace().over(files);
    var own = new ArrayList<Finding>();
    workspace.findings().list().stream().filter(one -> isIn(one, file)).forEach(own::add);
    var document = workspace.document(file.path());
    document.ifPresent(one -> stranger(one, file, own));
    var savable =
        document.filter(Document::sound).isPresent()
            && own.stream().noneMatch(one -> one.severity() == Severity.ERROR);
    if (savable) {
      drafted.book().redrafted(workspace, drafted.today()).findings().list().stream()
          .filter(one -> isIn(one, file) && !own.contains(one))
          .forEach(own::add);
    }
    return new FileCheck(Findings.of(own), savable);
  }

  static byte[] bytes(String sent) {
    var text = sent.replace("\r\n", "\n");
    return (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isIn(Finding finding, DraftFile file) {
    var spot = finding.spot();
    return spot != null && spot.file().equals(file.path());
  }

  /** A file that says it is another one would count for somebody else. */
  private static void stranger(Document document, DraftFile file, ArrayList<Finding> findings) {
    if (!document.format().equals(file.format())) {
      findings.add(document.at(Finding.error("draft-format", "format", file.format())));
    }
    var content = document.content();
    var name = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".yaml", "");
    if (file.ofLeistung() && !content.path("leistung").asString("").equals(name)) {
      findings.add(document.at(Finding.error("draft-other", "leistung", name)));
    }
    var owner = Municipalities.ownerOf(file.path()).map(Ars::digits).orElse("");
    if (content.has("ars") && !content.path("ars").asString("").equals(owner)) {
      findings.add(document.at(Finding.error("draft-other", "ars", owner)));
    }
  }
}
