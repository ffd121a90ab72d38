package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Frame;
import de.zubringer.web.frame.Page;
import java.util.List;
import java.util.stream.Stream;

/** A page of the sandbox with the sandbox's own navigation. */
public interface SandboxPage extends Page {
  /** Where this page lies. */
  Place place();

  /** The links to all parts of the sandbox. */
  default List<Frame.Entry> menu() {
    var entries =
        Stream.of(
            entry("", "zd.nav.start"),
            entry("/einreichungen", "zd.nav.einreichungen"),
            entry("/ereignisse", "zd.nav.ereignisse"),
            entry("/rueckrufe", "zd.nav.rueckrufe"),
            entry("/e-mails", "zd.nav.e-mails"),
            entry("/versuche", "zd.nav.versuche"));
    return Stream.concat(entries, wayBack()).toList();
  }

  /** Inside another application its first page is not ours. */
  private Stream<Frame.Entry> wayBack() {
    return place().base().equals(SandboxSite.PART)
        ? Stream.empty()
        : Stream.of(new Frame.Entry("/", say("zd.nav.zurueck"), false));
  }

  private Frame.Entry entry(String part, String name) {
    return new Frame.Entry(place().address(part), say(name), part.equals(place().part()));
  }

  /**
   * Where a page lies.
   *
   * @param base path of the sandbox on this server
   * @param part of the navigation, such as {@code /ereignisse}
   */
  record Place(String base, String part) {
    /** A path below the sandbox. */
    public String address(String path) {
      return base + path;
    }
  }
}
