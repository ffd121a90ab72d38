package de.zubringer.draft.difference;

import java.util.List;

/**
 * What differs in one file.
 *
 * @param path in the workspace
 * @param title what the file is, such as {@code Profil von Erfurt, Stadt}
 * @param sentences one for each value that differs; never none
 */
public record FileDifference(String path, String title, List<String> sentences) {
  public FileDifference {
    sentences = List.copyOf(sentences);
  }
}
