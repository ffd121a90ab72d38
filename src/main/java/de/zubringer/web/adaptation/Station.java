package de.zubringer.web.adaptation;

import de.zubringer.web.adaptation.Adaptations.Drafted;
import de.zubringer.web.frame.Badge;

/**
 * One page on the way of a Leistung into an administration. Its name is {@code station.<path>},
 * what one does there {@code station.<path>.was}. Every component of this kind is shown.
 */
public interface Station {
  /** Order on the way. */
  int place();

  /** Last part of its address, such as {@code erhebung}. */
  String path();

  /** How far it is, in a few words. */
  Badge state(Drafted drafted);
}
