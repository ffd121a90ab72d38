package de.zubringer.catalogue.xsd.quick;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.xsd.XmlApplication;
import de.zubringer.catalogue.xsd.Xsd;
import de.zubringer.kernel.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted at once as the text of a simple type, the XSD accepts too. */
class QuickTypesTest {
  private static final int PATTERNS = 300;

  private static final List<String> BUILT_IN =
      List.of(
          "string normalizedString token language NMTOKEN NMTOKENS Name NCName ID IDREF ENTITY QName",
          "boolean decimal integer long int short byte nonNegativeInteger positiveInteger",
          "nonPositiveInteger negativeInteger unsignedLong unsignedInt unsignedShort unsignedByte",
          "float double date dateTime time gYear gYearMonth gMonth gDay duration anyURI",
          "base64Binary hexBinary");

  /** Facets of a restriction, by their base. */
  private static final List<String> FACETS =
      List.of(
          "string|minLength=1 maxLength=5",
          "string|length=2",
          "string|whiteSpace=collapse maxLength=3",
          "string|whiteSpace=replace maxLength=3",
          "string|enumeration=NEU enumeration=ALT",
          "string|enumeration=_x enumeration=a__b",
          "token|enumeration=_x enumeration=NEU",
          "token|pattern=[0-9]{5}",
          "token|pattern=\\d{5} pattern=\\i\\c*",
          "normalizedString|maxLength=4",
          "integer|minInclusive=0 maxInclusive=100",
          "integer|minExclusive=0 maxExclusive=100",
          "integer|totalDigits=2",
          "integer|enumeration=1 enumeration=02",
          "integer|pattern=[0-9]+",
          "long|minInclusive=-5",
          "decimal|fractionDigits=2",
          "decimal|totalDigits=3 fractionDigits=1",
          "decimal|minInclusive=-0.5 maxExclusive=1.50",
          "boolean|pattern=true",
          "date|minInclusive=2026-01-01",
          "date|enumeration=2026-11-24",
          "dateTime|maxInclusive=2026-01-01T00:00:00Z",
          "gYear|pattern=20..");

  private static final List<String> TEXTS =
      List.of(
          "| |  |x| x|x |a b|a  b|a\tb|a\nb|\n|abcde|abcdef|ä|äöüß|NEU|ALT|neu|_x|a__b| NEU |a:b|#",
          "0|1|-1|+1|-0|01|007|1.|.5|1.5|-1.50|1.55|0.049|-0.5|1.50|1,5|1e3|NaN|INF|--1|1-|- 1|-|.",
          "99|100|101|127|128|-128|-129|255|256|32767|32768|65535|65536|2147483647|2147483648",
          "4294967295|4294967296|9223372036854775807|9223372036854775808|-9223372036854775809",
          "999999999999999999|1234567890123456789|18446744073709551615|18446744073709551616",
          "true|false|True|yes|true |07745|0774|077456|07745\n|\u0660\u0661\u0662\u0663\u0664",
          "2026-11-24|2026-02-29|2024-02-29|1900-02-29|2026-13-01|2026-00-01|2026-01-00|0000-01-01",
          "2025-12-31|2026-01-01|2026-11-31|2026-11-24Z|2026-11-24+01:00|12026-11-24|-2026-11-24",
          "24.11.2026|2026-1-1|2026-11-2|2026-11-24 |2026/11/24|2026|0000|12026|-2026|2026Z|026|20x6",
          "2026-11-24T09:15:00|2026-11-24T09:15:00Z|2026-11-24T09:15:00+01:00|2026-11-24T24:00:00",
          "2026-11-24T24:00:01|2026-11-24T23:59:60|2026-11-24T09:60:00|2026-11-24T09:15:00.123Z",
          "2026-11-24T09:15:00.|2026-11-24T09:15:00.1|2026-11-24T09:15:00-13:59|2026-02-30T00:00:00",
          "2026-11-24T09:15:00+14:00|2026-11-24T09:15:00+14:01|2026-11-24T09:15|2026-11-24T9:15:00",
          "2026-11-24T09:15:00+0100|2026-11-24T09:15:00+01:60|2025-12-31T23:59:59Z|09:15:00|P1D",
          "2026-11-24t09:15:00|2026-11-24T09:15:00z|2026-11-24T09:15:00 01:00|2026-11|--11|---24");

  static Stream<String> types() {
    return Stream.concat(
        BUILT_IN.stream().flatMap(line -> Stream.of(line.split(" "))).map(name -> name + "|"),
        FACETS.stream());
  }

  @ParameterizedTest
  @MethodSource("types")
  void acceptsNoTextTheSchemaRefuses(String type) {
    var xsd = xsd(type);

    for (var text : texts()) {
      if (xsd.quick().acceptsText(text)) {
        assertThat(isSound(xsd, text)).as(type + ": '" + text + "'").isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "string| ~ a b",
        "string|minLength=1 maxLength=5 ~ äöüß",
        "token| ~ a b",
        "token|pattern=[0-9]{5} ~ 07745",
        "token|pattern=\\d{5} pattern=\\i\\c* ~ 07745",
        "string|enumeration=NEU enumeration=ALT ~ ALT",
        "integer|minInclusive=0 maxInclusive=100 ~ 100",
        "positiveInteger| ~ 007",
        "decimal|minInclusive=-0.5 maxExclusive=1.50 ~ -0.5",
        "decimal|totalDigits=3 fractionDigits=1 ~ 1.5",
        "boolean| ~ false",
        "date| ~ 2024-02-29",
        "date|enumeration=2026-11-24 ~ 2026-11-24",
        "dateTime| ~ 2026-11-24T09:15:00.123Z",
        "dateTime| ~ 2026-11-24T09:15:00+01:00",
        "gYear| ~ 2026",
      })
  void acceptsPlainTextAtOnce(String type, String text) {
    assertThat(xsd(type).quick().acceptsText(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "[0-9]{1,4} ?[a-z]? § 12 a",
        "[A-Za-z0-9._-]+@[A-Za-z0-9.-]+ § a.b-c@muster.example",
        "DE\\d{2}( ?[0-9]{4}){4} ?[0-9]{2} § DE02 1203 0000 0000 2020 51",
        "([ -~]|[¡-ž]|(m\u0302))* § Müllers Eck",
        "(a|b|)c § c",
        "[^<>\\-]{2,} § ab",
        "\\(\\+49\\)[\\d\\s]+ § (+49)36 1",
      })
  void translatesCommonPatterns(String pattern, String text) {
    assertThat(QuickPattern.of(pattern)).get().matches(known -> known.matcher(text).matches());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\p{L}+ \\i\\c* \\w \\D \\S [^\\d] [\\w] [\\p{Lu}] ^a$ a*? a++ a{2}{3} (a+)+*",
        "[a-z-[aeiou]] [a-c-e] []a] [a&&[b]] [z-a] [a [a^] [] [^] [--a] (a a) a{,2} { } \\ \\q",
      })
  void leavesOtherPatternsToTheSchema(String patterns) {
    assertThat(patterns.split(" ")).allMatch(pattern -> QuickPattern.of(pattern).isEmpty());
  }

  /** Patterns put together by chance, with texts of the letters they are about. */
  @Test
  void matchesNoTextTheSchemaRefuses() {
    var random = new Random(1);
    var matched = 0;
    for (int i = 0; i < PATTERNS; i++) {
      var pattern = pattern(random, 3);
      var quick = QuickPattern.of(pattern);
      if (quick.isEmpty()
          || !(compiled("string|pattern=" + pattern) instanceof Outcome.Done<Xsd>(var xsd))) {
        continue;
      }
      for (var text : texts(random)) {
        if (quick.get().matcher(text).matches()) {
          matched++;
          assertThat(isSound(xsd, text)).as(pattern + ": '" + text + "'").isTrue();
        }
      }
    }
    assertThat(matched).isGreaterThan(PATTERNS);
  }

  /** A definition may have two meanings there; which one counts is left to the validator. */
  @Test
  void isUnsureOfRedefinedTypes() {
    assertThat(included("include", "").quick().acceptsText("abc")).isTrue();
    assertThat(
            included(
                    "redefine",
                    "<xs:simpleType name=\"T\"><xs:restriction base=\"T\"><xs:maxLength value=\"2\"/>"
                        + "</xs:restriction></xs:simpleType>")
                .quick())
        .isSameAs(QuickElement.UNSURE);
  }

  private static Xsd included(String how, String inside) {
    var files =
        Map.of(
            "p/a.xsd",
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:%1$s schemaLocation="b.xsd">%2$s</xs:%1$s><xs:element name="a" type="T"/></xs:schema>
            """
                .formatted(how, inside),
            "p/b.xsd",
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="T">
              <xs:restriction base="xs:string"/></xs:simpleType></xs:schema>
            """);
    return ((Outcome.Done<Xsd>)
            Xsd.compile(
                "p/a.xsd",
                null,
                path -> Optional.ofNullable(files.get(path)).map(QuickTypesTest::bytes)))
        .value();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String pattern(Random random, int depth) {
    var atoms =
        ("a b - 1 . \\d \\s \\- \\. & ^ $ ä [a-c] [^a-c] [ab-] [-a1] [^-] [\\d\\-a] [.*] [a-b-c]"
                + " [^\\-1] [ä-ü] [^a-c1]")
            .split(" ", -1);
    var quantifiers = "   ? * + {2} {1,2} {0,1} {2,}".split(" ", -1);
    var pattern = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      var group = depth > 0 && random.nextInt(3) == 0;
      pattern.append(
          group ? "(" + pattern(random, depth - 1) + ")" : atoms[random.nextInt(atoms.length)]);
      pattern.append(quantifiers[random.nextInt(quantifiers.length)]);
      pattern.append(random.nextInt(6) == 0 ? "|" : "");
    }
    return pattern.toString();
  }

  private static List<String> texts(Random random) {
    var letters = "aabbc-1.&^$*ä\u00F6 \n\u0661\u0085\u2028";
    var texts = new ArrayList<>(List.of("", "a", "b", "-", "aa", "ab", "1", "11"));
    for (int i = 0; i < 40; i++) {
      texts.add(
          random
              .ints(random.nextInt(6), 0, letters.length())
              .mapToObj(at -> letters.substring(at, at + 1))
              .collect(Collectors.joining()));
    }
    return texts;
  }

  private static List<String> texts() {
    return TEXTS.stream().flatMap(line -> Stream.of(line.split("\\|", -1))).toList();
  }

  private static Xsd xsd(String type) {
    return ((Outcome.Done<Xsd>) compiled(type)).value();
  }

  /** An underscore stands for a blank. */
  private static Outcome<Xsd> compiled(String type) {
    var cut = type.indexOf('|');
    var facets =
        Stream.of(type.substring(cut + 1).split(" (?=[a-zA-Z]+=)"))
            .filter(facet -> !facet.isBlank())
            .map(facet -> facet.split("=", 2))
            .map(facet -> "<xs:%s value=\"%s\"/>".formatted(facet[0], value(facet)))
            .collect(Collectors.joining());
    var xsd =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a">
          <xs:simpleType><xs:restriction base="xs:%s">%s</xs:restriction></xs:simpleType>
        </xs:element></xs:schema>
        """
            .formatted(type.substring(0, cut), facets);
    var files = Map.of("p/a.xsd", bytes(xsd));
    return Xsd.compile("p/a.xsd", null, path -> Optional.ofNullable(files.get(path)));
  }

  private static String value(String[] facet) {
    var text = facet[0].equals("enumeration") ? facet[1].replace('_', ' ') : facet[1];
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static boolean isSound(Xsd xsd, String text) {
    var xml = "<a>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</a>";
    return xsd.read(bytes(xml)) instanceof Outcome.Done<XmlApplication>(var read)
        && read.violations().isEmpty();
  }
}
