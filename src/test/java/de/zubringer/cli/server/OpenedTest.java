package de.zubringer.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class OpenedTest {
  private final ArrayList<String> closed = new ArrayList<>();
  private final Opened opened = new Opened();

  @Test
  void closesTheLastFirstAndOnce() {
    opened.add(() -> closed.add("database"));
    opened.add(() -> closed.add("web"));

    opened.close();
    opened.close();

    assertThat(closed).containsExactly("web", "database");
  }

  @Test
  void closesTheRestWhenOneFails() {
    opened.add(() -> closed.add("database"));
    opened.add(
        () -> {
          throw new IllegalStateException("web");
        });

    assertThatIllegalStateException().isThrownBy(opened::close);

    assertThat(closed).containsExactly("database");
  }

  @Test
  void closesAtOnceWhatComesTooLate() {
    opened.close();

    opened.add(() -> closed.add("late"));

    assertThat(closed).containsExactly("late");
  }
}
