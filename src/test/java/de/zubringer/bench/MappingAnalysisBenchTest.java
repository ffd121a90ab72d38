package de.zubringer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.Catalogue;
import de.zubringer.testing.WorkspaceFiles;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MappingAnalysisBenchTest {
  @Test
  void looksAtAllShippedMappingsWithinASecond() {
    var workspace = WorkspaceFiles.reference().read();
    var catalogue = Catalogue.of(workspace);

    var millis =
        DoubleStream.generate(() -> MappingAnalysisBench.once(workspace, catalogue)).limit(5).min();
    assertThat(millis.orElseThrow()).isLessThan(1_000);
  }
}
