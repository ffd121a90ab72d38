package de.zubringer.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.cli.CommandLines.Run;
import de.zubringer.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditVerifyVerbTest {
  @TempDir Path folder;

  @Test
  void findsAllWholeAndChangesNothing() {
    var here = Installation.filled(folder);
    var before = state(here);

    var run = verify(here);

    assertThat(run.code()).as(run.out() + run.messages()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.messages())
        .contains("Unversehrt. Ketten: 2, Einträge: 4", "Noch nicht versiegelt: 1");
    assertThat(state(here)).isEqualTo(before);
  }

  @Test
  void namesWhatIsNotWhole() throws IOException {
    var here = Installation.filled(folder);
    here.sql("alter table audit_entry disable trigger user").update();
    here.sql("update audit_entry set about = 'katze' where entry = 2").update();

    var run = verify(here);
    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("audit-changed", "990010001001", "Eintrag 2");
    assertThat(run.messages()).contains("NICHT unversehrt");

    var json = JsonMapper.shared().readTree(verify(here, "--json").out());
    assertThat(json.path("findings").get(0).path("code").asString()).isEqualTo("audit-changed");
    assertThat(json.path("findings").get(0).path("severity").asString()).isEqualTo("error");
    assertThat(json.path("chains")).hasSize(2);
    assertThat(verify(here, "--municipality", "000000000000").code()).isZero();
    assertThat(verify(here, "--municipality", "990010001001").code()).isOne();
  }

  @Test
  void findsARestoredOldStateByAnAnchorKeptElsewhere() throws IOException {
    var here = Installation.filled(folder);
    var anchor = folder.resolve("anker.json");
    Files.writeString(anchor, verify(here, "--json").out());
    assertThat(verify(here, "--anchor", anchor.toString()).code()).isZero();

    var old = Installation.filled(folder.resolve("anders"), "katze");
    var run = verify(old, "--anchor", anchor.toString());

    assertThat(run.code()).isOne();
    assertThat(run.out()).contains("audit-anchor-missing", "Eintrag 3");
    for (var broken : List.of("", "{", "[]", "{\"chains\":null}")) {
      Files.writeString(anchor, broken);
      refused(verify(here, "--anchor", anchor.toString()), "kein früherer Bericht");
    }
    refused(verify(here, "--anchor", "gibt-es-nicht"), "kein früherer Bericht");
  }

  @Test
  void saysWhatItNeeds() throws IOException {
    var here = Installation.filled(folder);
    refused(verify(here, "--municipality", "12"), "kein Amtlicher Regionalschlüssel");
    Files.write(folder.resolve("keys/vault.key"), new byte[32]);
    refused(verify(here), "gehört nicht zu dieser Datenbank");
    Files.delete(folder.resolve("keys/vault.key"));
    refused(verify(here), "fehlt");
    refused(verify(new Installation(TestDatabase.freshUrl(), folder)), "älteren Version");
    assertThat(CommandLines.run("audit").code()).isEqualTo(2);
  }

  private static List<String> state(Installation of) {
    return of.sql(
            "select e::text from audit_entry e union all select s::text from pipeline_unsealed s"
                + " order by 1")
        .query(String.class)
        .list();
  }

  private static Run verify(Installation of, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("audit", "verify", "--database", of.url(), "--data", of.data().toString()));
    arguments.addAll(List.of(more));
    return CommandLines.run(arguments.toArray(String[]::new));
  }

  private static void refused(Run run, String sentence) {
    assertThat(run.code()).as(run.out() + run.messages()).isEqualTo(2);
    assertThat(run.messages()).contains(sentence).doesNotContain("Unerwartet", "Exception");
  }
}
