package de.zubringer.web.content;

/** A file to be saved; size in words. */
public record Download(String label, String fileName, String size, String address) {}
