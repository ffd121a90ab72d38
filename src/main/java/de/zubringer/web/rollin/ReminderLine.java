package de.zubringer.web.rollin;

/** Something somebody should look at. */
public record ReminderLine(String address, String text) {}
