package de.zubringer.intake.settings;

import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.content.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Takes the table of problems from a file of the operator ({@code zubringer.fitconnect.problems}),
 * so that FIT-Connect may word them anew without a new version of ours.
 */
@Component
class ReplacedProblems implements InitializingBean {
  /** The table has sixteen rows. */
  private static final int BYTES_MAX = 1024 * 1024;

  private final String file;

  ReplacedProblems(@Value("${zubringer.fitconnect.problems:}") String file) {
    this.file = file;
  }

  @Override
  public void afterPropertiesSet() {
    if (file.isBlank()) {
      Problems.useShipped();
      return;
    }
    try (var in = Files.newInputStream(Path.of(file))) {
      Problems.use(in.readNBytes(BYTES_MAX));
    } catch (IOException | InvalidPathException e) {
      throw new UnusableSetting(e, "setting.problems.unreadable", file);
    } catch (ProtocolFault e) {
      throw e.reason() == Reason.INCONSISTENT
          ? new UnusableSetting(
              e, "setting.problems.incomplete", file, String.valueOf(e.getMessage()))
          : new UnusableSetting(e, "setting.problems.broken", file);
    }
  }
}
