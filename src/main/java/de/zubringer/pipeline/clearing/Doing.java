package de.zubringer.pipeline.clearing;

import de.zubringer.audit.Author;
import de.zubringer.pipeline.JourneyDetail;

/**
 * How one kind of command is done. The front door has looked at role, administration and reason and
 * holds the lock of the journey.
 */
interface Doing<C extends Command> {
  Class<C> kind();

  /** Whether it can be done as things are; changes nothing. */
  Answer check(JourneyDetail detail, C command);

  /** Does it, in the caller's transaction, after a check that said so. */
  void act(JourneyDetail detail, C command, Author by);
}
