package de.zubringer.web.sandbox;

import static de.zubringer.web.frame.Words.say;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody typed in for a new destination, as it was typed. */
public record DestinationForm(
    String name,
    String client,
    String leistung,
    String regionen,
    String schema,
    String medientyp,
    String email,
    String rueckruf,
    String geheimnis) {

  /** What the form shows at first. */
  static final DestinationForm EMPTY =
      new DestinationForm("", "", "", "DE", "", "application/json", "", "", "");

  static final List<String> MEDIA_TYPES = List.of("application/json", "application/xml");

  private static final Pattern LEIKA = Pattern.compile("99\\d{12}");
  private static final Pattern URN = Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,31}:\\S{1,200}");
  private static final Pattern REGION = Pattern.compile("DE(\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12})?");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int CHARS_MAX = 500;

  /** What is wrong, in words; empty if nothing is. */
  List<String> faults(List<String> clients) {
    var faults = new ArrayList<String>();
    require(faults, isShort(name), "zd.anlegen.fehler.name");
    require(faults, clients.contains(client), "zd.anlegen.fehler.client");
    require(faults, URN.matcher(identifier()).matches(), "zd.anlegen.fehler.leistung");
    require(
        faults,
        !regions().isEmpty()
            && regions().stream().allMatch(region -> REGION.matcher(region).matches()),
        "zd.anlegen.fehler.regionen");
    require(faults, isShort(schema) && isAbsolute(schema), "zd.anlegen.fehler.schema");
    require(faults, MEDIA_TYPES.contains(medientyp), "zd.anlegen.fehler.medientyp");
    require(
        faults,
        email.isBlank() || EMAIL.matcher(email.strip()).matches(),
        "zd.anlegen.fehler.email");
    require(faults, rueckruf.isBlank() == geheimnis.isBlank(), "zd.anlegen.fehler.geheimnis");
    require(faults, rueckruf.isBlank() || isCallable(rueckruf), "zd.anlegen.fehler.rueckruf");
    return faults;
  }

  /** The body the Destination API takes, with the owner. */
  ObjectNode body() {
    var body = JsonMapper.shared().createObjectNode();
    body.put("clientId", client);
    body.put("name", name.strip());
    var contact = body.putObject("contactInformation").put("legalName", name.strip());
    if (!email.isBlank()) {
      contact.put("email", email.strip());
    }
    var service = body.putArray("publicServices").addObject();
    service.put("identifier", identifier()).put("name", name.strip());
    var regions = service.putArray("regions");
    regions().forEach(regions::add);
    service
        .putArray("submissionSchemas")
        .addObject()
        .put("schemaUri", schema.strip())
        .put("mimeType", medientyp);
    body.putObject("replyChannels").putObject("eMail");
    if (!rueckruf.isBlank()) {
      body.putObject("callback").put("url", rueckruf.strip()).put("secret", geheimnis);
    }
    return body;
  }

  private String identifier() {
    var typed = leistung.strip();
    return LEIKA.matcher(typed).matches() ? "urn:de:fim:leika:leistung:" + typed : typed;
  }

  private List<String> regions() {
    return Arrays.stream(regionen.split("[,;\\s]+", -1)).filter(one -> !one.isEmpty()).toList();
  }

  private static void require(List<String> faults, boolean holds, String key) {
    if (!holds) {
      faults.add(say(key));
    }
  }

  private static boolean isShort(String text) {
    return !text.isBlank() && text.length() <= CHARS_MAX;
  }

  private static boolean isAbsolute(String address) {
    try {
      return new URI(address.strip()).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isCallable(String address) {
    try {
      var uri = new URI(address.strip());
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && HERE.contains(uri.getHost())));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
