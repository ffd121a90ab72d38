package de.zubringer.kernel;

/** A line of a file, counted from 1; the path is relative to the folder that was read. */
public record Spot(String file, int line) {}
