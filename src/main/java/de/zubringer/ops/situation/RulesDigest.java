package de.zubringer.ops.situation;

/** By which rules of alerts this node goes, so that nodes that differ can be told. */
public interface RulesDigest {
  /** SHA-256 in hex; empty: those that are shipped. */
  String digest();
}
