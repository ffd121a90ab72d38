package de.zubringer.web.content;

import de.zubringer.kernel.Content;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends a file of an applicant to be saved; a browser never shows it as one of our pages. */
public final class FileAnswer {
  private FileAnswer() {}

  /** Not found unless both name and content are there. */
  public static void send(
      HttpServletResponse response, Optional<String> fileName, Optional<Content> content)
      throws IOException {
    if (fileName.isEmpty() || content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName.get(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setContentLengthLong(content.get().sizeBytes());
    try (var in = content.get().open()) {
      in.transferTo(response.getOutputStream());
    }
  }
}
