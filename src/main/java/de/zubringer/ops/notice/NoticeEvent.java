package de.zubringer.ops.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook gets as JSON, and a mail says in words. Numbers and names of things of the
 * installation only; nothing of an application.
 *
 * @param kind {@code firing}, {@code again}, {@code resolved} or {@code test}
 * @param installation as the operator named it
 * @param measure word of what is measured; empty for a test
 * @param unit {@code seconds}, {@code number}, {@code days} or {@code percent}
 * @param since when it began, ISO 8601
 * @param at when this was found out, ISO 8601
 * @param places where: connection, target, kind of task, certificate or node; the worst first
 */
public record NoticeEvent(
    String id,
    String kind,
    String installation,
    String rule,
    String title,
    String measure,
    String unit,
    @Nullable Long value,
    @Nullable Long threshold,
    @Nullable String since,
    String at,
    List<String> places) {
  public NoticeEvent {
    places = List.copyOf(places);
  }
}
