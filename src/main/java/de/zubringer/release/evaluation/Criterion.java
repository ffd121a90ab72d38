package de.zubringer.release.evaluation;

/** What is to be reached of a measure, in its unit. */
public record Criterion(Measure measure, double target) {}
