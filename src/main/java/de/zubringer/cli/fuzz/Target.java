package de.zubringer.cli.fuzz;

import de.zubringer.fitconnect.FitConnectUnavailable;
import de.zubringer.fitconnect.ProtocolFault;

/** One thing that comes from outside, and what must hold however it was spoiled. */
record Target(String name, Property property) {
  /** Any exception but the two declared ones breaks it. */
  @FunctionalInterface
  interface Property {
    /**
     * Spoils the honest input and gives it to the code.
     *
     * @return false if something spoiled was believed
     */
    boolean holds(Mutation mutation) throws ProtocolFault, FitConnectUnavailable;
  }
}
