package de.zubringer.bench.journey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An application of 3 kB for five dogs, no two alike; the mapping of the example makes 43 fields of
 * it, five by an expression.
 */
final class BenchApplication {
  private static final int DOGS = 5;

  private static final String APPLICATION =
      """
      {"submissionId": "<id>", "leika": "99102013104000", "application":
      {"halter": {"anrede": "FRAU", "vorname": "Sabine", "familienname": "Beispiel",
        "geburtsdatum": "1969-12-24", "geburtsort": "Erfurt", "staatsangehoerigkeit": "000",
        "email": "sabine.beispiel@example.org", "telefon": "+49 361 000000", "bevorzugterKanal": "BRIEF",
        "anschrift": {"strasse": "Musterweg", "hausnummer": "5", "plz": "99084", "ort": "Erfurt"}},
       "hund": [<dogs>],
       "haltung": {"ars": "160510000000", "beginn": "2026-11-09", "anlass": "ERWERB",
        "hundeImHaushalt": 0, "vorbesitzer": "Tierheim (Beispiel), Am alten Bahnhof 7, 99084 Erfurt; zuvor bei mehreren Familien"},
       "ermaessigung": "TIERHEIM",
       "zahlung": {"iban": "DE83999900040000073321", "mandatErteilt": true,
        "rhythmus": "VIERTELJAEHRLICH"},
       "erklaerung": {"wahrheit": true}}}
      """;

  private static final String DOG =
      """
      {"name": "Lotte von der hohen Warte <dog>", "rasse": "MISCHLING", "mischlingAus": ["DACKEL", "PUDEL"],
       "wurfdatum": "2022-04-30", "chipnummer": "2760981<number>", "geschlecht": "W",
       "farbe": "grau meliert, Brust und Pfoten weiß",
       "risthoeheCm": 42, "kastriert": true, "gefaehrlich": "NEIN", "zweck": "PRIVAT"}\
      """;

  private BenchApplication() {}

  static byte[] body(UUID id, int number) {
    return APPLICATION
        .replace("<id>", id.toString())
        .replace("<dogs>", dogs(number))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String dogs(int number) {
    return IntStream.rangeClosed(1, DOGS)
        .mapToObj(
            dog ->
                DOG.replace("<dog>", Integer.toString(dog))
                    .replace("<number>", "%08d".formatted(number % 10_000_000 * 10 + dog)))
        .collect(Collectors.joining(","));
  }
}
