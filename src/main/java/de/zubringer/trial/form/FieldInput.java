package de.zubringer.trial.form;

import de.zubringer.catalogue.CodeList;
import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.form.FormPart.Input;
import de.zubringer.trial.form.FormPart.Kind;
import de.zubringer.trial.form.FormPart.Option;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** One field: how it is shown, and what was typed becomes of it. */
final class FieldInput {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})([.,]\\d{1,10})?");

  /** Longer lists are suggested while somebody types. */
  private static final int UNFOLDED_MAX = 40;

  /** Longer texts get more than one line. */
  private static final int LINE_MAX = 150;

  private final LeistungPackage leistung;
  private final LocalForm local;
  private final List<Option> places;
  private final LocalDate day;

  FieldInput(LeistungPackage leistung, LocalForm local, List<Option> places, LocalDate day) {
    this.leistung = leistung;
    this.local = local;
    this.places = places;
    this.day = day;
  }

  Input input(FormField one, String place, JsonNode value) {
    var shown = shown(one, value);
    var kind = kind(one, shown);
    return new Input(
        place,
        one.field().title(),
        help(one),
        one.field().required() || local.requires(one.plain()),
        kind,
        kind == Kind.SUGGEST ? one.field().codeList().orElse("") : "",
        kind == Kind.CHOICE ? options(one, shown) : List.of(),
        shown);
  }

  private static String shown(FormField one, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isNumber() && one.type().equals("number")
        ? value.decimalValue().toPlainString().replace('.', ',')
        : value.asString(value.toString());
  }

  private Kind kind(FormField one, String shown) {
    var schema = one.field().schema();
    if (isArea(one) || schema.has("enum") || isOtherConst(schema)) {
      return Kind.CHOICE;
    }
    var codes = codes(one);
    if (!codes.isEmpty()) {
      return codes.size() > UNFOLDED_MAX ? Kind.SUGGEST : Kind.CHOICE;
    }
    return switch (one.type()) {
      case "integer" -> Kind.WHOLE;
      case "number" -> Kind.NUMBER;
      case "boolean" -> Kind.YES_NO;
      default -> text(schema, shown);
    };
  }

  private static Kind text(JsonNode schema, String shown) {
    if (schema.path("const").isBoolean()) {
      return Kind.YES_NO;
    }
    if (schema.path("format").asString("").equals("date") && isDayOrNothing(shown)) {
      return Kind.DAY;
    }
    return schema.path("maxLength").asInt(0) > LINE_MAX || shown.indexOf('\n') >= 0
        ? Kind.LONG_TEXT
        : Kind.TEXT;
  }

  /** What is no day can only be shown where any text can. */
  private static boolean isDayOrNothing(String shown) {
    try {
      return shown.isEmpty() || LocalDate.parse(shown).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isOtherConst(JsonNode schema) {
    return schema.has("const") && !schema.path("const").isBoolean();
  }

  private boolean isArea(FormField one) {
    return one.plain().equals(leistung.submission().area());
  }

  private List<Option> options(FormField one, String shown) {
    var options = new ArrayList<>(allowed(one));
    if (!shown.isEmpty() && options.stream().noneMatch(option -> option.value().equals(shown))) {
      options.add(new Option(shown, say("option.fremd", shown)));
    }
    return List.copyOf(options);
  }

  private List<Option> allowed(FormField one) {
    if (isArea(one)) {
      return places;
    }
    var schema = one.field().schema();
    var words =
        Stream.concat(schema.path("enum").valueStream(), Stream.of(schema.path("const")))
            .filter(JsonNode::isValueNode)
            .map(node -> node.asString(""))
            .map(word -> new Option(word, word));
    return Stream.concat(words, codes(one).stream())
        .filter(option -> local.offers(one.plain(), option.value()))
        .toList();
  }

  private List<Option> codes(FormField one) {
    return one.field().codeList().map(list -> codes(list, one.plain())).orElse(List.of());
  }

  private List<Option> codes(String id, String plain) {
    var list = leistung.codeLists().get(id);
    return list == null
        ? List.of()
        : list.codes().stream()
            .filter(code -> list.standing(code.code(), day) == CodeList.Standing.VALID)
            .filter(code -> local.offers(plain, code.code()))
            .map(code -> new Option(code.code(), say("option", code.name(), code.code())))
            .toList();
  }

  /** All codes of a list that is suggested. */
  List<Option> suggestions(String id) {
    return codes(id, "");
  }

  private String help(FormField one) {
    return Stream.of(
            one.field().schema().path("x-hint").asString(""),
            limits(one),
            local.narrows(one.plain()) ? say("hilfe.oertlich") : "",
            together(one))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String limits(FormField one) {
    var schema = one.field().schema();
    var local = this.local;
    var least = local.least(one.plain());
    var greatest = local.greatest(one.plain());
    var from = least == null ? schema.path("minimum").asString("") : least;
    var to = greatest == null ? schema.path("maximum").asString("") : greatest;
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    return from.isEmpty() || to.isEmpty()
        ? say(from.isEmpty() ? "hilfe.bis" : "hilfe.von", from.isEmpty() ? to : from)
        : say("hilfe.von-bis", from, to);
  }

  private String together(FormField one) {
    var cut = one.plain().lastIndexOf('.') + 1;
    var group = one.plain().substring(0, cut);
    var others =
        leistung.schema().dependents(one.plain()).stream()
            .flatMap(name -> leistung.schema().field(group + name).stream())
            .map(field -> field.title())
            .collect(Collectors.joining(", "));
    return others.isEmpty() ? "" : say("hilfe.zusammen", others);
  }

  /** Empty if nothing was typed; what cannot be read as it should stays text for the check. */
  static Optional<JsonNode> node(FormField one, String typed) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    var schema = one.field().schema();
    var choice =
        Stream.concat(schema.path("enum").valueStream(), Stream.of(schema.path("const")))
            .filter(node -> node.isValueNode() && node.asString("").equals(typed))
            .findFirst();
    return choice.isPresent() ? choice : Optional.of(typed(one, schema, typed));
  }

  private static JsonNode typed(FormField one, JsonNode schema, String typed) {
    var isYesNo = one.type().equals("boolean") || schema.path("const").isBoolean();
    if (isYesNo && (typed.equals("true") || typed.equals("false"))) {
      return NODES.booleanNode(typed.equals("true"));
    }
    if (one.type().equals("integer") && WHOLE.matcher(typed).matches()) {
      return whole(new BigInteger(typed));
    }
    if (one.type().equals("number") && NUMBER.matcher(typed).matches()) {
      return WHOLE.matcher(typed).matches()
          ? whole(new BigInteger(typed))
          : NODES.numberNode(new BigDecimal(typed.replace(',', '.')));
    }
    return StringNode.valueOf(typed);
  }

  private static JsonNode whole(BigInteger number) {
    return number.bitLength() < Integer.SIZE
        ? NODES.numberNode(number.intValue())
        : NODES.numberNode(number.longValue());
  }

  private static String say(String key, String... arguments) {
    return Wording.german().say("trial.form." + key, arguments);
  }
}
