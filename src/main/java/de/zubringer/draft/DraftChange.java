package de.zubringer.draft;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants to write into a draft.
 *
 * @param action code of what was done, such as {@code answered}
 * @param about what it was about, for people; never content of an application
 * @param files new content by path; none if nothing is to be written
 * @param result what the caller wants to know about it
 */
public record DraftChange<T>(
    String action, String about, SortedMap<String, byte[]> files, T result) {

  /** Nothing is written. */
  public static <T> DraftChange<T> none(T result) {
    return new DraftChange<>("", "", new TreeMap<>(), result);
  }
}
