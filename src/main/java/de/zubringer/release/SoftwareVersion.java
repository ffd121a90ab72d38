package de.zubringer.release;

/** Which version of Zubringer this is; protocols are bound to it. */
public record SoftwareVersion(String text) {}
