package de.zubringer.web.municipalities;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.frame.Page;
import java.util.List;

/** Kommunen: the administrations with a profile. */
public record MunicipalitiesPage(List<MunicipalityLine> lines) implements Page {

  /** One administration. */
  public record MunicipalityLine(
      String address, String name, String kind, String members, String connections) {}

  @Override
  public String title() {
    return say("kommunen.titel");
  }
}
