package de.zubringer.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.cli.CommandLines;
import de.zubringer.cli.CommandLines.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysRotateVerbTest {
  @TempDir Path folder;

  @Test
  void exchangesTheMasterKeyAndLosesNothing() throws IOException {
    var here = Installation.filled(folder);
    var before = Files.readAllBytes(folder.resolve("keys/vault.key"));

    var run = rotate(here);

    assertThat(run.code()).as(run.messages()).isZero();
    assertThat(run.messages()).contains("ausgetauscht", "vault.key.before-2", "Neu verpackt: 1");
    assertThat(Files.readAllBytes(folder.resolve("keys/vault.key"))).isNotEqualTo(before);
    assertThat(here.opened()).isEqualTo(Installation.PLAIN);
    assertThat(rotate(here, "--resume").messages()).contains("Neu verpackt: 0");
    var verified =
        CommandLines.run(
            "audit", "verify", "--database", here.url(), "--data", here.data().toString());
    assertThat(verified.code()).as(verified.messages()).isZero();
  }

  @Test
  void saysThatThereIsNoCommand() {
    var here = Installation.filled(folder);

    var run = rotate(here, "--to", "command");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.messages()).contains("ZUBRINGER_MASTER_COMMAND");
    assertThat(here.opened()).isEqualTo(Installation.PLAIN);
  }

  private static Run rotate(Installation of, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("keys", "rotate", "--database", of.url(), "--data", of.data().toString()));
    arguments.addAll(List.of(more));
    return CommandLines.run(arguments.toArray(String[]::new));
  }
}
