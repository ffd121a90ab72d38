package de.zubringer.mapping.exchange;

import de.zubringer.mapping.FieldMapping;
import de.zubringer.mapping.Repeat;
import de.zubringer.mapping.Row;
import java.util.List;

/** The parts of a mapping a vendor works on; its head stays with the file. */
public record MappingTable(
    List<Repeat> repeat, List<Row> rows, List<FieldMapping.Dropped> dropped) {

  public static MappingTable of(FieldMapping mapping) {
    return new MappingTable(mapping.repeat(), mapping.rows(), mapping.dropped());
  }
}
