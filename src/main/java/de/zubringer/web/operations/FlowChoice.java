package de.zubringer.web.operations;

import de.zubringer.pipeline.flow.ConnectionFlow;
import java.util.regex.Pattern;

/**
 * Which connections somebody asked for; what does not fit counts as not asked.
 *
 * @param municipality 12 digits; empty = all
 * @param onlyOpen only those with something that is not at its end
 */
record FlowChoice(String municipality, boolean onlyOpen) {
  private static final Pattern KEY = Pattern.compile("[0-9]{12}");

  FlowChoice {
    municipality = KEY.matcher(municipality).matches() ? municipality : "";
  }

  boolean takes(ConnectionFlow flow) {
    return (municipality.isEmpty() || municipality.equals(flow.municipality().toString()))
        && (!onlyOpen || flow.open() > 0);
  }

  /** The same with another stretch; the number follows. */
  String address() {
    return "/betrieb/anbindungen?"
        + (municipality.isEmpty() ? "" : "kommune=" + municipality + "&")
        + (onlyOpen ? "offen=ja&" : "")
        + "seite=";
  }
}
