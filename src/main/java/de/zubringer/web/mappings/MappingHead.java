package de.zubringer.web.mappings;

import static de.zubringer.web.frame.Words.say;

import java.util.List;
import java.util.stream.Stream;

/** What stands above all pages of one mapping: what it maps to what, and the ways to its views. */
public record MappingHead(
    String leistung, String system, String version, String address, List<Tab> tabs) {

  /** A view of the mapping. */
  public record Tab(String address, String name, boolean here) {}

  static MappingHead of(MappedSystem mapped, String view, String asked) {
    var tabs =
        Stream.of("", "formularfelder", "unterschied", "austausch")
            .map(
                name ->
                    new Tab(
                        mapped.address() + (name.isEmpty() ? "" : "/" + name) + asked,
                        say("abbildung.sicht." + (name.isEmpty() ? "zielfelder" : name)),
                        name.equals(view)))
            .toList();
    return new MappingHead(
        mapped.leistung().name(),
        mapped.system().name(),
        Integer.toString(mapped.mapping().version()),
        mapped.address(),
        tabs);
  }

  String title() {
    return say("abbildung.titel", leistung, system);
  }
}
