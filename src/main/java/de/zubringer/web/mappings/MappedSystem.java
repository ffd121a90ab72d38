package de.zubringer.web.mappings;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.catalogue.target.TargetFormat;
import de.zubringer.catalogue.target.TargetSystem;
import de.zubringer.connection.PlanTarget;
import de.zubringer.mapping.FieldMapping;

/** A target system with its mapping for a Leistung, as the workspace that is live has them. */
record MappedSystem(
    TargetSystem system, TargetFormat format, LeistungPackage leistung, FieldMapping mapping) {
  static final String ROOT = "/abbildungen";

  String address() {
    return ROOT + "/" + system.id() + "/" + leistung.id();
  }

  /** The same Leistung on its way to where a plan brings it. */
  MappedSystem leadingTo(PlanTarget target) {
    return new MappedSystem(target.system(), target.format(), leistung, target.mapping());
  }

  boolean isOf(String systemId, String leistungId) {
    return system.id().equals(systemId) && leistung.id().equals(leistungId);
  }
}
