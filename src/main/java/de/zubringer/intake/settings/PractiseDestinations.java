package de.zubringer.intake.settings;

import de.zubringer.intake.Subscription;

/** Makes Zustellpunkte to practise with; only where a Zustelldienst runs beside the server. */
public interface PractiseDestinations {
  /** Word of its environment in profiles. */
  String environment();

  /** Makes keys, unless there are some, and registers or renews the Zustellpunkt. */
  void register(Subscription subscription);
}
