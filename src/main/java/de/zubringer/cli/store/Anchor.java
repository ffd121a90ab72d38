package de.zubringer.cli.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zubringer.cli.CannotGoOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An earlier report, kept where the database does not reach: what stood then must still stand. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Anchor(List<Anchor.Chain> chains) {
  private static final long BYTES_MAX = 64L * 1024 * 1024;

  /**
   * @param entries how many there were; the number of the last one
   * @param head hash of the last one; empty if there was none
   * @param steps of journeys that were sealed
   */
  record Chain(String municipality, long entries, String head, long steps) {}

  Anchor {
    chains = List.copyOf(chains);
  }

  static List<Chain> read(Path file) {
    try {
      if (Files.size(file) > BYTES_MAX) {
        throw new CannotGoOn("cli.audit.no-anchor", file.toString());
      }
      return JsonMapper.shared().readValue(Files.readAllBytes(file), Anchor.class).chains();
    } catch (IOException | JacksonException | NullPointerException e) {
      throw new CannotGoOn(e, "cli.audit.no-anchor", file.toString());
    }
  }
}
