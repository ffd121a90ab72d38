package de.zubringer.web.content;

import java.util.List;

/** Fields under one heading; the heading of the outermost is empty. */
public record FieldGroup(String title, List<Fact> fields) {}
