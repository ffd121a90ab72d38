package de.zubringer.ops;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the installation is still getting ready, for people who wait in front of a page. */
@Component
public class Preparations {
  private volatile @Nullable Preparation current;

  /**
   * A piece of work with a known end.
   *
   * @param work key of its wording, {@code preparation.<work>}
   */
  public record Preparation(String work, int done, int of) {}

  public Optional<Preparation> current() {
    return Optional.ofNullable(current);
  }

  public void at(String work, int done, int of) {
    current = new Preparation(work, done, of);
  }

  public void finished() {
    current = null;
  }
}
