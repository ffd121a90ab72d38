package de.zubringer.intake.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DownloadsTest {
  @Test
  void deletesAtTheStartWhatWasLeftBehind(@TempDir Path data) throws IOException {
    var left = data.resolve("downloads").resolve("1.jwe");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "a.b.c.d.e");
    var other = Files.writeString(data.resolve("lock"), "");

    new Downloads(data, DataSize.ofMegabytes(1));

    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }
}
