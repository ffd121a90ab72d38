package de.zubringer.ops.notice;

import java.util.Optional;

/** The ways the rules in force know. */
public interface Channels {
  Optional<Channel> channel(String id);
}
