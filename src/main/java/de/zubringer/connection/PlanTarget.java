package de.zubringer.connection;

import de.zubringer.catalogue.target.Receivers;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.MappingEngine;
import de.zubringer.mapping.Row;
import de.zubringer.municipality.Installation;
import de.zubringer.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target system as this administration runs it, with the mapping of the Leistung for it.
 *
 * @param installation local id, such as {@code finanzwesen}
 * @param settings by the ids of what the interface needs; secrets are only named
 * @param mapping local rows included
 * @param engine the mapping, ready to run
 * @param receivers who gets it, where one application goes to several
 * @param retry name of the cycle by which it is tried again, by the installation, else the system
 */
public record PlanTarget(
    String installation,
    TargetSystem system,
    TargetSystem.Interface entrance,
    TargetFormat format,
    FieldMapping mapping,
    MappingEngine engine,
    Receivers receivers,
    @Nullable String retry,
    Map<String, String> settings) {

  /** A system nobody here has installed, to see what it would get. */
  public static PlanTarget notInstalled(
      TargetSystem system, TargetFormat format, FieldMapping mapping) {
    return of("", system, system.interfaces().getFirst(), format, mapping, Map.of());
  }

  /** As an administration has installed it. */
  static PlanTarget of(
      TargetSystem system,
      TargetSystem.Interface entrance,
      TargetFormat format,
      FieldMapping mapping,
      Installation installation) {
    return of(installation.id(), system, entrance, format, mapping, installation.settings())
        .tried(installation.retry());
  }

  static PlanTarget of(
      String installation,
      TargetSystem system,
      TargetSystem.Interface entrance,
      TargetFormat format,
      FieldMapping mapping,
      Map<String, String> settings) {
    var adapted = format.with(settings);
    var engine = MappingEngine.of(mapping, adapted);
    var receivers = Receivers.of(entrance.receivers());
    return new PlanTarget(
        installation,
        system,
        entrance,
        adapted,
        mapping,
        engine,
        receivers,
        entrance.retry(),
        settings);
  }

  /** By which way orders get there. */
  public String connector() {
    return entrance.connector();
  }

  /** The same target with local rows on top of the system's mapping. */
  PlanTarget with(Workspace workspace, List<Row> local) {
    return of(installation, system, entrance, format, mapping.with(workspace, local), settings)
        .tried(retry);
  }

  private PlanTarget tried(@Nullable String cycle) {
    return cycle == null
        ? this
        : new PlanTarget(
            installation, system, entrance, format, mapping, engine, receivers, cycle, settings);
  }
}
