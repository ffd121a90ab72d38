package de.zubringer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms import only what they may, and ARCHITECTURE.md says the same as the code. */
class ArchitectureTest {
  /** A line such as {@code | `intake` | `municipality`, `vault` |}. */
  private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| (.*) \\|$");

  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  /** Open to all and not repeated, or imported by nobody. */
  private static final Set<String> UPPERMOST = Set.of("kernel", "web", "cli");

  private static final ApplicationModules ROOMS = ApplicationModules.of(Application.class);

  @Test
  void roomsImportOnlyWhatTheyMay() {
    ROOMS.verify();
  }

  @Test
  void tableOfImportsSaysWhatTheCodeSays() throws IOException {
    var declared = new TreeMap<String, Set<String>>();
    for (var room : ROOMS) {
      var name = room.getIdentifier().toString();
      declared.put(name, declaredImports(name));
    }

    assertThat(declared).hasSizeGreaterThan(10).isEqualTo(documented());
  }

  /** The kernel is open to all and not repeated in the table. */
  private static Set<String> declaredImports(String room) {
    try {
      var annotation =
          Class.forName("de.zubringer." + room + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return Arrays.stream(annotation.allowedDependencies())
          .map(allowed -> allowed.split("::", 2)[0].strip())
          .filter(allowed -> !allowed.equals("kernel"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Set<String>> documented() throws IOException {
    var table = new TreeMap<String, Set<String>>();
    for (var line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      var row = ROW.matcher(line);
      if (row.matches()) {
        table.put(row.group(1), imports(row.group(2)));
      }
    }
    return table;
  }

  private static Set<String> imports(String cell) {
    if (cell.equals("every room")) {
      return ROOMS.stream()
          .map(room -> room.getIdentifier().toString())
          .filter(room -> !UPPERMOST.contains(room))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return NAME.matcher(cell)
        .results()
        .map(name -> name.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
