package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Fact;
import java.util.List;

/**
 * One destination: what it takes, its keys, how its owner sees it.
 *
 * @param keys addresses of the private keys, if they were made here
 * @param json the private view of version 2
 */
public record SandboxDestinationPage(
    Place place, String name, List<Fact> facts, List<Key> keys, List<String> kids, String json)
    implements SandboxPage {

  /** A private key to fetch. */
  public record Key(String name, String address) {}

  @Override
  public String title() {
    return say("zd.zustellpunkt.titel", name);
  }
}
