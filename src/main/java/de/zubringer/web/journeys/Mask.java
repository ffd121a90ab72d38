package de.zubringer.web.journeys;

import static de.zubringer.web.frame.Words.say;

import de.zubringer.web.content.Download;
import de.zubringer.web.content.Fact;
import de.zubringer.web.content.FieldGroup;
import de.zubringer.web.content.TargetTable;
import de.zubringer.web.content.TargetView;
import java.util.List;

/** Takes every value out and leaves what there is: names of fields, groups, how many of each. */
final class Mask {
  private Mask() {}

  /** The same for every value: not even its length is told. */
  static String masked() {
    return say("einsicht.verdeckt");
  }

  static List<FieldGroup> of(List<FieldGroup> groups) {
    return groups.stream()
        .map(
            group ->
                new FieldGroup(
                    group.title(),
                    group.fields().stream()
                        .map(field -> new Fact(field.name(), masked()))
                        .toList()))
        .toList();
  }

  static TargetView of(TargetView view) {
    return new TargetView(of(view.fields()), view.table().map(Mask::of), "");
  }

  /** What a file is meant for and its size; its name was given by the applicant. */
  static Download of(Download file) {
    return new Download(file.label(), masked(), file.size(), "");
  }

  private static TargetTable of(TargetTable table) {
    return new TargetTable(
        table.columns(),
        table.lines().stream().map(line -> line.stream().map(value -> masked()).toList()).toList());
  }
}
