package de.zubringer.responsibility.xzufi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** XZuFi messages about Musterland, written by hand as Länder send them. */
final class Message {
  static final String RS = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs";
  static final String LEIKA = "99102013104000";

  private final StringBuilder objects = new StringBuilder();

  static String unit(String id, String name, String key) {
    return """
        <x:schreibe><x:organisationseinheit>
          <x:id schemeAgencyID="L99">%s</x:id>
          <x:idSekundaer schemeID="%s">%s</x:idSekundaer>
          <x:name><x:name languageCode="de">%s</x:name></x:name>
          <x:anschrift><x:ort>Musterort</x:ort></x:anschrift>
          <x:kommunikation><x:kanal listURI="k"><code>01</code></x:kanal>
            <x:kennung>amt@example.org</x:kennung></x:kommunikation>
        </x:organisationseinheit></x:schreibe>
        """
        .formatted(id, RS, key, name);
  }

  /** Goes before the name of a unit. */
  static String below(String id) {
    return """
        <x:uebergeordneteOrganisationseinheitID schemeAgencyID="L99">%s\
        </x:uebergeordneteOrganisationseinheitID>
        """
        .formatted(id);
  }

  static String leistung(String id, String leika) {
    return """
        <x:schreibe><x:leistung>
          <x:id schemeAgencyID="L99">%s</x:id>
          <x:referenzLeiKa listURI="l"><code>%s</code></x:referenzLeiKa>
          <x:modulText><x:inhalt languageCode="de">Volltext</x:inhalt>
            <x:leikaTextmodul listURI="m"><code>06</code></x:leikaTextmodul></x:modulText>
          <x:modulText><x:inhalt languageCode="de">Hundesteuer anmelden</x:inhalt>
            <x:leikaTextmodul listURI="m"><code>02</code></x:leikaTextmodul></x:modulText>
        </x:leistung></x:schreibe>
        """
        .formatted(id, leika);
  }

  static String responsibility(String id, String unit, String leistung, String... areas) {
    var gebiete = new StringBuilder();
    for (var area : areas) {
      gebiete.append("<x:gebietID>").append(area).append("</x:gebietID>");
    }
    return """
        <x:schreibe><x:zustaendigkeitTransferObjekt>
          <x:uebergeordnetesObjektID schemeAgencyID="L99">%s</x:uebergeordnetesObjektID>
          <x:zustaendigkeit>
            <x:id schemeAgencyID="L99" schemeID="ZustaendigkeitOrganisationseinheit">%s</x:id>
            <x:leistungID schemeAgencyID="L99">%s</x:leistungID>%s
            <x:rolle listURI="r"><code>01</code></x:rolle>
          </x:zustaendigkeit>
        </x:zustaendigkeitTransferObjekt></x:schreibe>
        """
        .formatted(unit, id, leistung, gebiete);
  }

  Message with(String... more) {
    for (var one : more) {
      objects.append(one);
    }
    return this;
  }

  String text() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <x:transfer.operation xmlns:x="http://xoev.de/schemata/xzufi/2_2_0" xzufiVersion="2.2.0">
        <x:nachrichtenkopf><x:sender>Redaktion Musterland</x:sender></x:nachrichtenkopf>
        """
        + objects
        + "</x:transfer.operation>\n";
  }

  Catalogue catalogue() {
    return catalogue(text());
  }

  static Catalogue catalogue(String... texts) {
    var catalogue = new Catalogue();
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      catalogue.read("m.xml", new ByteArrayInputStream(bytes));
    }
    return catalogue;
  }
}
