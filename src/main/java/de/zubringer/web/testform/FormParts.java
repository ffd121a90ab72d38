package de.zubringer.web.testform;

import de.zubringer.trial.form.FormPart;
import de.zubringer.trial.form.FormPart.Group;
import de.zubringer.trial.form.FormPart.Input;
import de.zubringer.trial.form.FormPart.Several;
import de.zubringer.trial.form.TestForm;
import de.zubringer.web.frame.Choice;
import de.zubringer.web.testform.TestFormPage.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the parts of a filled form onto a page, each with what was found about it. */
public final class FormParts {
  private final Map<String, List<String>> errors = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  /** Says something about a field before the parts are made. */
  public void error(String place, String sentence) {
    errors.computeIfAbsent(place, _ -> new ArrayList<>()).add(sentence);
  }

  /** Id of the field on the page; empty where it is not shown. */
  public Optional<String> id(String place) {
    return Optional.ofNullable(ids.get(place));
  }

  /** Something beside the parts that has an id of its own. */
  void name(String place, String id) {
    ids.put(place, id);
  }

  /** In their order. */
  public List<Part> parts(List<FormPart> parts) {
    return parts.stream().map(part -> part(part, "")).toList();
  }

  private String named(String name) {
    var id = "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    ids.put(name, id);
    return id;
  }

  /** What was said about it. */
  List<String> errors(String name) {
    return errors.getOrDefault(name, List.of());
  }

  private Part part(FormPart part, String remove) {
    return switch (part) {
      case Input input -> input(input, remove);
      case Group group ->
          new Part(
              "group",
              named(group.name()),
              group.name(),
              group.title(),
              group.help(),
              group.required(),
              "",
              "",
              List.of(),
              errors(group.name()),
              parts(group.parts()),
              group.stays() ? TestForm.STAYS + group.name() : "",
              "ja",
              "",
              remove);
      case Several several -> several(several);
    };
  }

  private Part several(Several several) {
    return new Part(
        "several",
        named(several.name()),
        several.name(),
        several.title(),
        several.help(),
        several.required(),
        "",
        "",
        List.of(),
        errors(several.name()),
        several.entries().stream().map(one -> part(one, "weg:" + one.name())).toList(),
        TestForm.COUNT + several.name(),
        Integer.toString(several.count()),
        several.canGrow() ? "hinzu:" + several.name() : "",
        "");
  }

  private Part input(Input input, String remove) {
    return new Part(
        input.kind().name().toLowerCase(Locale.ROOT),
        named(input.name()),
        input.name(),
        input.title(),
        input.help(),
        input.required(),
        input.value(),
        input.list(),
        options(input.options(), input.value()),
        errors(input.name()),
        List.of(),
        "",
        "",
        "",
        remove);
  }

  public static List<Choice> options(List<FormPart.Option> options, String value) {
    return options.stream()
        .map(one -> new Choice(one.value(), one.label(), one.value().equals(value)))
        .toList();
  }
}
