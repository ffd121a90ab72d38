package de.zubringer.catalogue.target;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.workspace.Folder;
import de.zubringer.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an interface must ask for, so that an administration can say it. */
class ConnectorNeedsTest {
  private static final String SYSTEM =
      """
      format: system/1
      id: muster
      name: Muster
      kind: fachverfahren
      formats: [blatt]
      interfaces:
        - id: server
          connector: sftp
          format: blatt
          needs:
            - {id: adresse, question: Adresse, type: url}
            - {id: serverschluessel, question: Fingerabdruck, type: text}
            - {id: benutzer, question: Benutzer, type: text}
            - {id: zugang, question: Kennwort, type: secret}
            - {id: eingang, question: Ordner, type: path}
      """;

  @Test
  void acceptsAnInterfaceThatAsksForAll() {
    assertThat(marks(SYSTEM)).isEmpty();
  }

  @Test
  void saysWhatNobodyIsAskedFor() {
    var without =
        SYSTEM.replace("      - {id: serverschluessel, question: Fingerabdruck, type: text}\n", "");
    assertThat(marks(without)).containsExactly("connector-need-missing@interfaces[0].needs");
  }

  @Test
  void letsNobodyWriteASecretDown() {
    assertThat(marks(SYSTEM.replace("type: secret", "type: text")))
        .containsExactly("connector-need-secret@interfaces[0].needs[3].type");
  }

  private static List<String> marks(String system) {
    var files = new TreeMap<String, byte[]>();
    files.put(
        "workspace.yaml", bytes("format: workspace/1\nid: muster\nname: Muster\nland: \"99\"\n"));
    files.put("systems/muster/system.yaml", bytes(system));
    return Catalogue.of(Workspace.read(new Folder(files))).findings().list().stream()
        .map(one -> one.mark())
        .filter(mark -> mark.startsWith("connector-"))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
