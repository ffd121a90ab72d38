package de.zubringer.web.content;

import java.util.List;

/** Lines of a delimited file; every line has a value for each column. */
public record TargetTable(List<String> columns, List<List<String>> lines) {}
