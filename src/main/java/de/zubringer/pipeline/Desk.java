package de.zubringer.pipeline;

/** Where a journey goes: the unit that works on it and the system that takes it. */
record Desk(String unit, String unitName, String target, String targetName) {}
