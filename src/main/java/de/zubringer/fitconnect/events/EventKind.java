package de.zubringer.fitconnect.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The events of a submission and who may emit them (FIT-Connect documentation, callbacks). */
public enum EventKind {
  CREATE(true, false),
  SUBMIT(true, false),
  NOTIFY(true, false),
  FORWARD(false, true),
  REJECT(true, true),
  ACCEPT(false, true),
  DELETE(true, false);

  private static final String PREFIX = "https://schema.fitko.de/fit-connect/events/";

  private final boolean service;
  private final boolean subscriber;

  EventKind(boolean service, boolean subscriber) {
    this.service = service;
    this.subscriber = subscriber;
  }

  public String uri() {
    return PREFIX + name().toLowerCase(Locale.ROOT) + "-submission";
  }

  public boolean isEmittedByService() {
    return service;
  }

  public boolean isEmittedBySubscriber() {
    return subscriber;
  }

  /** After such an event nothing can be fetched and nothing more can be decided. */
  public boolean isTerminal() {
    return this == ACCEPT || this == REJECT || this == DELETE;
  }

  /** Empty for events of replies and of later versions. */
  public static Optional<EventKind> ofUri(String uri) {
    return Arrays.stream(values()).filter(kind -> kind.uri().equals(uri)).findFirst();
  }
}
