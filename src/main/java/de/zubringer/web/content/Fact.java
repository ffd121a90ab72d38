package de.zubringer.web.content;

/** A name and its value. */
public record Fact(String name, String value) {}
