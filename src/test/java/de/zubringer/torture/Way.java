package de.zubringer.torture;

import de.zubringer.kernel.MunicipalityId;

/** The ways applications take, and how many of eight take each. */
enum Way {
  /** Encrypted over FIT-Connect, to the REST target. */
  FIT_CONNECT(3, "160510000000"),
  /** By our own REST intake, to the REST target. */
  REST(3, "160510000000"),
  /** By our own REST intake, into the watched folder. */
  FOLDER(1, "160745011079"),
  /** By our own REST intake, into the built-in inbox. */
  INBOX(1, "160660092092");

  private static final int ALL = 8;

  private final int ofEight;
  private final String area;

  Way(int ofEight, String area) {
    this.ofEight = ofEight;
    this.area = area;
  }

  MunicipalityId municipality() {
    return switch (this) {
      case FIT_CONNECT, REST -> Installation.ERFURT;
      case FOLDER -> Installation.SAALETAL;
      case INBOX -> Installation.ZELLA_MEHLIS;
    };
  }

  /** The way of the application with this number. */
  static Way of(int number) {
    var place = number % ALL;
    for (var way : values()) {
      if (place < way.ofEight) {
        return way;
      }
      place -= way.ofEight;
    }
    throw new IllegalStateException("the ways are not " + ALL);
  }

  /** No two alike: the dog has the number in its chip. */
  String application(int number) {
    return APPLICATION.replace("<area>", area).replace("<number>", "%08d".formatted(number));
  }

  private static final String APPLICATION =
      """
      {"halter": {"vorname": "Sabine", "familienname": "Beispiel", "geburtsdatum": "1969-12-24",
        "email": "sabine.beispiel@example.org",
        "anschrift": {"strasse": "Musterweg", "hausnummer": "5", "plz": "98544", "ort": "Zella-Mehlis"}},
       "hund": [{"name": "Lotte", "rasse": "BEAGLE", "wurfdatum": "2022-04-30",
        "chipnummer": "2760981<number>", "geschlecht": "W", "farbe": "grau meliert",
        "gefaehrlich": "NEIN", "zweck": "PRIVAT"}],
       "haltung": {"ars": "<area>", "beginn": "2026-11-09", "anlass": "ERWERB",
        "hundeImHaushalt": 0, "vorbesitzer": "Tierheim (Beispiel)"},
       "zahlung": {"iban": "DE83999900040000073321", "mandatErteilt": true,
        "rhythmus": "VIERTELJAEHRLICH"},
       "erklaerung": {"wahrheit": true}}
      """;
}
