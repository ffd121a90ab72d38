package de.zubringer.trial.form;

import de.zubringer.catalogue.LeistungPackage;
import de.zubringer.kernel.Wording;
import de.zubringer.trial.form.FormPart.Group;
import de.zubringer.trial.form.FormPart.Option;
import de.zubringer.trial.form.FormPart.Several;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Testformular of one Leistung in one place. What a person fills in becomes an application and an
 * application becomes a filled form, one the inverse of the other as far as a form can say it.
 */
public final class TestForm {
  /** Name of the parameter that tells how many entries a list has, before the name of the list. */
  public static final String COUNT = "anzahl:";

  /** Name of the parameter that keeps a group nothing is filled in, before its name. */
  public static final String STAYS = "bleibt:";

  /** More entries than any form allows; one who types them in gives up before. */
  private static final int ENTRIES_MAX = 100;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern ENTRY = Pattern.compile("(.*)\\[(\\d{1,3})]");

  private final LeistungPackage leistung;
  private final LocalForm local;
  private final FieldInput inputs;
  private final List<FormField> roots;

  /**
   * Reads the schema.
   *
   * @param answers of the place, by id of the variation point
   * @param places whose keys can be chosen as the area
   * @param day on which codes must be usable
   */
  public TestForm(
      LeistungPackage leistung, Map<String, ?> answers, List<Option> places, LocalDate day) {
    this.leistung = leistung;
    this.local = LocalForm.of(leistung, answers);
    this.inputs = new FieldInput(leistung, local, places, day);
    this.roots = FormField.tree(leistung.schema());
  }

  /** An application nobody has begun: what must be there, empty; an id where one is needed. */
  public ObjectNode blank(Supplier<UUID> ids) {
    return blank(roots, ids);
  }

  private ObjectNode blank(List<FormField> fields, Supplier<UUID> ids) {
    var object = NODES.objectNode();
    for (var one : fields) {
      if (!one.field().required()) {
        continue;
      }
      if (one.repeats()) {
        var list = object.putArray(one.name());
        for (int i = 0; i < least(one); i++) {
          list.add(one.field().isGroup() ? blank(one.inner(), ids) : NODES.stringNode(""));
        }
      } else if (one.field().isGroup()) {
        object.set(one.name(), blank(one.inner(), ids));
      } else if (one.field().schema().path("format").asString("").equals("uuid")) {
        object.put(one.name(), ids.get().toString());
      }
    }
    return object;
  }

  private int least(FormField list) {
    return Math.min(leistung.schema().list(list.plain()).path("minItems").asInt(0), ENTRIES_MAX);
  }

  /** The form, filled with an application. */
  public List<FormPart> parts(JsonNode application) {
    return parts(roots, "", application);
  }

  private List<FormPart> parts(List<FormField> fields, String place, JsonNode object) {
    return fields.stream()
        .filter(one -> !local.hides(one.plain()) || object.has(one.name()))
        .map(one -> part(one, in(place, one), object.path(one.name())))
        .toList();
  }

  private static String in(String place, FormField one) {
    return place.isEmpty() ? one.name() : place + "." + one.name();
  }

  private FormPart part(FormField one, String place, JsonNode value) {
    if (one.repeats()) {
      return several(one, place, value);
    }
    return one.field().isGroup()
        ? group(one, place, one.field().title(), value)
        : inputs.input(one, place, value);
  }

  private Group group(FormField one, String place, String title, JsonNode value) {
    var required = isRequired(one);
    return new Group(
        place,
        title,
        hint(one),
        required,
        value.isObject() && (required || value.isEmpty()),
        parts(one.inner(), place, value));
  }

  private boolean isRequired(FormField one) {
    return one.field().required() || local.requires(one.plain());
  }

  private static String hint(FormField one) {
    return one.field().schema().path("x-hint").asString("");
  }

  private Several several(FormField one, String place, JsonNode value) {
    var entries = new ArrayList<FormPart>();
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      var at = place + "[" + i + "]";
      var title = one.field().title() + " " + (i + 1);
      entries.add(
          one.field().isGroup()
              ? group(one, at, title, value.get(i))
              : inputs.input(one, at, value.get(i)));
    }
    var most = leistung.schema().list(one.plain()).path("maxItems").asInt(ENTRIES_MAX);
    // one more than allowed may be tried
    var limit = Math.min(local.most(one.plain(), most) + 1, ENTRIES_MAX);
    return new Several(
        place,
        one.field().title(),
        many(one, most),
        isRequired(one),
        value.isArray() ? value.size() : -1,
        limit,
        List.copyOf(entries));
  }

  private String many(FormField one, int most) {
    var few = least(one);
    var limit = local.most(one.plain(), most);
    return Wording.german()
        .say(
            few > 0 ? "trial.form.hilfe.eintraege" : "trial.form.hilfe.eintraege-bis",
            Integer.toString(limit),
            Integer.toString(few));
  }

  /** Codes of all lists that are suggested in some of these parts, by the id of the list. */
  public SortedMap<String, List<Option>> suggestions(List<FormPart> parts) {
    var all = new TreeMap<String, List<Option>>();
    for (var part : parts) {
      switch (part) {
        case FormPart.Input input when !input.list().isEmpty() ->
            all.computeIfAbsent(input.list(), inputs::suggestions);
        case FormPart.Input input -> {}
        case Group group -> all.putAll(suggestions(group.parts()));
        case Several several -> all.putAll(suggestions(several.entries()));
      }
    }
    return all;
  }

  /** What was filled in; names nobody asked for are left out. */
  public ObjectNode application(Map<String, String> sent) {
    var typed = new LinkedHashMap<String, String>();
    sent.forEach((name, value) -> typed.put(name, value.replace("\r\n", "\n")));
    return group(roots, "", typed);
  }

  private ObjectNode group(List<FormField> fields, String place, Map<String, String> sent) {
    var object = NODES.objectNode();
    for (var one : fields) {
      value(one, in(place, one), sent).ifPresent(value -> object.set(one.name(), value));
    }
    return object;
  }

  private Optional<JsonNode> value(FormField one, String place, Map<String, String> sent) {
    if (one.repeats()) {
      return list(one, place, sent).map(JsonNode.class::cast);
    }
    if (one.field().isGroup()) {
      var group = group(one.inner(), place, sent);
      return group.isEmpty() && !sent.containsKey(STAYS + place)
          ? Optional.empty()
          : Optional.of(group);
    }
    return FieldInput.node(one, sent.getOrDefault(place, ""));
  }

  private Optional<ArrayNode> list(FormField one, String place, Map<String, String> sent) {
    var count = count(sent.getOrDefault(COUNT + place, ""));
    if (count < 0) {
      return Optional.empty();
    }
    var list = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      var at = place + "[" + i + "]";
      list.add(
          one.field().isGroup()
              ? group(one.inner(), at, sent)
              : FieldInput.node(one, sent.getOrDefault(at, ""))
                  .orElseGet(() -> NODES.stringNode("")));
    }
    return Optional.of(list);
  }

  private static int count(String sent) {
    return sent.matches("\\d{1,3}") ? Math.min(Integer.parseInt(sent), ENTRIES_MAX) : -1;
  }

  /** The same with one entry more at the end of a list; unchanged if there is no such list. */
  public ObjectNode grown(ObjectNode application, String list) {
    var field = leistung.schema().field(list);
    if (field.isEmpty() || !field.get().path().endsWith("[]")) {
      return application;
    }
    var copy = application.deepCopy();
    var cut = list.lastIndexOf('.');
    var holder = cut < 0 ? copy : made(copy, list.substring(0, cut));
    if (holder instanceof ObjectNode object) {
      var entries = object.withArrayProperty(list.substring(cut + 1));
      if (entries.size() < ENTRIES_MAX) {
        entries.add(field.get().isGroup() ? NODES.objectNode() : NODES.stringNode(""));
      }
    }
    return copy;
  }

  /** The group at a place, made on the way where it was empty. */
  private static JsonNode made(ObjectNode application, String place) {
    JsonNode at = application;
    for (var step : place.split("\\.", -1)) {
      var entry = ENTRY.matcher(step);
      if (!(at instanceof ObjectNode object)) {
        return MissingNode.getInstance();
      }
      at =
          entry.matches()
              ? object.path(entry.group(1)).path(Integer.parseInt(entry.group(2)))
              : object.has(step) ? object.path(step) : object.putObject(step);
    }
    return at;
  }

  /** The same without one entry, such as {@code hund[1]}; a list that becomes empty goes. */
  public ObjectNode shrunk(ObjectNode application, String entry) {
    var copy = application.deepCopy();
    var cut = entry.lastIndexOf('.');
    var last = ENTRY.matcher(entry.substring(cut + 1));
    var holder = cut < 0 ? copy : made(copy, entry.substring(0, cut));
    if (last.matches()
        && holder instanceof ObjectNode object
        && object.path(last.group(1)) instanceof ArrayNode list) {
      list.remove(Integer.parseInt(last.group(2)));
      if (list.isEmpty()) {
        object.remove(last.group(1));
      }
    }
    return copy;
  }

  /** Anlagen that are asked for here, whether they must be there. */
  public Map<LeistungPackage.AttachmentRule, Boolean> files() {
    var files = new LinkedHashMap<LeistungPackage.AttachmentRule, Boolean>();
    for (var rule : leistung.submission().attachments()) {
      if (!local.hidesFile(rule.id())) {
        files.put(rule, local.requiresFile(rule.id()));
      }
    }
    return files;
  }
}
