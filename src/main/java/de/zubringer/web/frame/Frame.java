package de.zubringer.web.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param csrf the token every form sends back; empty where nobody can send one
 */
public record Frame(
    List<Entry> navigation, @Nullable Visitor visitor, @Nullable Notice notice, String csrf) {

  /** The same around pages with a navigation of their own. */
  public Frame with(List<Entry> other) {
    return new Frame(other, visitor, notice, csrf);
  }

  /** A link of the navigation; here marks the page at hand. */
  public record Entry(String address, String name, boolean here) {}

  /** Who is logged in, in words. */
  public record Visitor(String name, String role) {}
}
