package de.zubringer.delivery.mail;

import de.zubringer.kernel.Content;
import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;

/** A file of a mail, read while it is sent. */
record ContentSource(Content content, String mediaType, String fileName) implements DataSource {
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[a-z]{1,40}/[A-Za-z0-9][A-Za-z0-9.+_-]{0,100}");
  private static final String ANY = "application/octet-stream";

  /** Without parameters, and anything odd as just bytes: applicants say what their files are. */
  static ContentSource of(Content content, String mediaType, String fileName) {
    var type = mediaType.split(";", 2)[0].strip();
    return new ContentSource(content, MEDIA_TYPE.matcher(type).matches() ? type : ANY, fileName);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return content.open();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    throw new IOException("a file of an application is never written to");
  }

  @Override
  public String getContentType() {
    return mediaType;
  }

  @Override
  public String getName() {
    return fileName;
  }
}
