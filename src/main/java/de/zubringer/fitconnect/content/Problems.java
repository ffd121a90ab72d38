package de.zubringer.fitconnect.content;

import de.zubringer.fitconnect.Problem;
import de.zubringer.fitconnect.ProtocolFault;
import de.zubringer.fitconnect.ProtocolFault.Reason;
import de.zubringer.fitconnect.StrictJson;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The standard problems of a reject event. The table is the file {@code problems.json}; type and
 * instance must be exactly the documented ones (FIT-Connect documentation, verification).
 */
public final class Problems {
  private static final String FINDING_PREFIX = "fit-";
  private static final Problems SHIPPED = shipped();

  /** All installations of a process share it, because the table is FIT-Connect's, not theirs. */
  private static volatile Problems table = SHIPPED;

  private final String typePrefix;
  private final Map<String, Row> rows;

  private record Row(String title, Set<String> instances) {}

  private Problems(String typePrefix, Map<String, Row> rows) {
    this.typePrefix = typePrefix;
    this.rows = Map.copyOf(rows);
  }

  /** The finding for a standard problem; its place is the problem's instance. */
  static Finding finding(String name, String instance, String... arguments) {
    return Finding.error(FINDING_PREFIX + name, instance, arguments);
  }

  /**
   * From now on this table counts, in the format of the one that is shipped. It may word and add,
   * but must not lack a problem or an instance of ours: the fault INCONSISTENT names the first.
   */
  public static void use(byte[] json) throws ProtocolFault {
    var other = read(json);
    other.requireAllOf(SHIPPED);
    table = other;
  }

  public static void useShipped() {
    table = SHIPPED;
  }

  /** Whether a finding can go back to the sender as a standard problem. */
  public static boolean isProblem(Finding finding) {
    return finding.code().startsWith(FINDING_PREFIX)
        && table.rows.containsKey(name(finding))
        && table.allows(name(finding), finding.place());
  }

  /** The problem of a finding {@code fit-<name>}; its German sentence becomes the detail. */
  public static Problem of(Finding finding) {
    return standard(name(finding), finding.place(), Wording.german().text(finding));
  }

  /**
   * A problem of the table with a detail of one's own.
   *
   * @param name such as {@code schema-violation}
   * @param instance such as {@code data}; one the table allows for this problem
   */
  public static Problem standard(String name, String instance, String detail) {
    if (!table.rows.containsKey(name) || !table.allows(name, instance)) {
      throw new IllegalArgumentException("no standard problem: " + name + " at " + instance);
    }
    return new Problem(table.typePrefix + name, table.row(name).title(), detail, instance);
  }

  public static Set<String> names() {
    return table.rows.keySet();
  }

  private static String name(Finding finding) {
    return finding.code().substring(FINDING_PREFIX.length());
  }

  private boolean allows(String name, String instance) {
    return row(name).instances().contains(instance.replaceFirst(":.*", ""));
  }

  private Row row(String name) {
    return Objects.requireNonNull(rows.get(name));
  }

  private static Problems shipped() {
    try (var file = Problems.class.getResourceAsStream("/de/zubringer/fitconnect/problems.json")) {
      return read(Objects.requireNonNull(file).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ProtocolFault e) {
      throw new IllegalStateException("problems.json is broken", e);
    }
  }

  private static Problems read(byte[] json) throws ProtocolFault {
    var table = StrictJson.readObject(json);
    var rows = new HashMap<String, Row>();
    for (var problem : table.path("problems")) {
      var instances = new HashSet<>(StrictJson.texts(problem, "instances"));
      rows.put(
          StrictJson.text(problem, "name"),
          new Row(StrictJson.text(problem, "title"), Set.copyOf(instances)));
    }
    return new Problems(StrictJson.text(table, "typePrefix"), rows);
  }

  /** Names what we may have to say and this table cannot. */
  private void requireAllOf(Problems other) throws ProtocolFault {
    for (var row : other.rows.entrySet()) {
      var ours = rows.get(row.getKey());
      if (ours == null
          || ours.title().isBlank()
          || !ours.instances().containsAll(row.getValue().instances())) {
        throw new ProtocolFault(Reason.INCONSISTENT, row.getKey());
      }
    }
  }
}
