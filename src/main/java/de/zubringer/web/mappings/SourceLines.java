package de.zubringer.web.mappings;

import de.zubringer.catalogue.target.TargetField;
import de.zubringer.mapping.analysis.MappingAnalysis;
import de.zubringer.mapping.analysis.SourceUse;
import de.zubringer.web.mappings.MappingSourcesPage.End;
import de.zubringer.web.mappings.MappingSourcesPage.SourceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The fields of a form with where they end up. */
final class SourceLines {
  private SourceLines() {}

  static List<SourceLine> of(
      List<MappedSystem> systems, Function<MappedSystem, MappingAnalysis> analyse) {
    var titles = new LinkedHashMap<String, String>();
    Map<String, List<End>> ends = new LinkedHashMap<>();
    for (var system : systems) {
      for (var use : analyse.apply(system).uses()) {
        titles.putIfAbsent(use.path(), use.title());
        ends.computeIfAbsent(use.path(), path -> new ArrayList<>()).addAll(ends(system, use));
      }
    }
    return titles.entrySet().stream()
        .map(
            field ->
                new SourceLine(
                    field.getValue(),
                    field.getKey(),
                    ends.getOrDefault(field.getKey(), List.of()),
                    ends.getOrDefault(field.getKey(), List.of()).isEmpty()))
        .toList();
  }

  private static List<End> ends(MappedSystem system, SourceUse use) {
    if (use.targets().isEmpty()) {
      return use.isOpen() ? List.of() : List.of(new End(system.system().name(), "", use.because()));
    }
    return use.targets().stream()
        .map(target -> new End(system.system().name(), title(system, target), ""))
        .toList();
  }

  private static String title(MappedSystem system, String target) {
    return system.format().field(target).map(TargetField::title).orElse(target);
  }
}
