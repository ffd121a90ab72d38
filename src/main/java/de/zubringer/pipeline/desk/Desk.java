package de.zubringer.pipeline.desk;

/** Where a journey goes: the unit that works on it and the system that takes it. */
public record Desk(String unit, String unitName, String target, String targetName) {}
