package de.zubringer.web.frame;

/** One entry of a drop-down list. */
public record Choice(String value, String label, boolean chosen) {}
