package de.zubringer.catalogue.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.catalogue.check.ApplicationCheck.Attached;
import de.zubringer.kernel.Content;
import de.zubringer.kernel.Finding;
import de.zubringer.kernel.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCheckTest {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, application/pdf",
    "ÿØÿà, image/jpeg",
    "ÿØÿà, image/jpg",
    "GIF89a, image/gif",
    "<?xml version='1.0'?><a/>, application/xml",
    "<a/>, text/xml",
    "Guten Tag, text/plain",
    "a;b, text/csv; charset=utf-8",
    "0  SECTION, application/dxf",
  })
  void takesFileThatIsWhatItSays(String content, String mediaType) {
    assertThat(check(content.getBytes(ISO_8859_1), mediaType)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MZ..., application/pdf, ein ausführbares Programm",
    "MZ..., application/dxf, ein ausführbares Programm",
    "#!/bin/sh, image/png, ein ausführbares Programm",
    "<!DOCTYPE html><html>, application/pdf, eine Webseite (HTML)",
    "<html><script>, application/xml, eine Webseite (HTML)",
    "%PDF-1.7, image/png, ein PDF-Dokument",
    "ÿØÿà, image/png, ein JPEG-Bild",
    "Guten Tag, application/pdf, eine Textdatei",
  })
  void holdsFileThatIsSomethingElse(String content, String mediaType, String found) {
    var finding = check(content.getBytes(ISO_8859_1), mediaType).orElseThrow();

    assertThat(finding.mark()).isEqualTo("attachment-content@nachweis");
    assertThat(Wording.german().text(finding)).endsWith("Ihr Inhalt ist " + found + ".");
  }

  @Test
  void holdsEmptyFile() {
    assertThat(check(new byte[0], "application/pdf"))
        .map(Finding::code)
        .contains("attachment-empty");
  }

  @Test
  void looksBehindNamesOfOfficeFiles() throws IOException {
    assertThat(check(zip("[Content_Types].xml", "word/document.xml"), WORD)).isEmpty();
    assertThat(check(zip("etwas.txt"), WORD)).map(Finding::code).contains("attachment-content");
    assertThat(check(zip("[Content_Types].xml", "word/vbaProject.bin"), WORD))
        .map(Finding::code)
        .contains("attachment-macros");
  }

  @Test
  void findsMacrosOfOldOfficeFilesWhereverTheyLie() {
    var head = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(ISO_8859_1);
    var macros = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
    var file = new byte[300_000];
    System.arraycopy(head, 0, file, 0, head.length);

    assertThat(check(file, "application/msword")).isEmpty();
    System.arraycopy(macros, 0, file, 131_060, macros.length); // across the border of two reads
    assertThat(check(file, "application/msword")).map(Finding::code).contains("attachment-macros");
  }

  @Test
  void holdsFileThatIsTwoAtOnce() throws IOException {
    var picture = new ByteArrayOutputStream();
    picture.write("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    picture.write(new byte[200_000]);
    assertThat(check(picture.toByteArray(), "image/png")).isEmpty();
    picture.write(zip("schadprogramm.class"));

    assertThat(check(picture.toByteArray(), "image/png"))
        .map(Finding::code)
        .contains("attachment-twofold");
    assertThat(check("GIF89a %PDF-1.7".getBytes(ISO_8859_1), "image/gif"))
        .map(Finding::code)
        .contains("attachment-twofold");
  }

  @Test
  void readsOnlyTheEndsOfLargeFile() throws IOException {
    var large = new Counting(200L * 1024 * 1024);

    assertThat(FileLook.of(large).kind()).isEqualTo(FileKind.PDF);
    assertThat(large.read).isLessThan(1024 * 1024);
  }

  private static Optional<Finding> check(byte[] content, String mediaType) {
    var file = new Attached("nachweis", mediaType, content.length, Content.of(content));
    return FileCheck.check("nachweis", "Nachweis", file);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A PDF of zeros that counts what is read and not skipped. */
  private static final class Counting implements Content {
    private final long size;
    private long read;

    Counting(long size) {
      this.size = size;
    }

    @Override
    public long sizeBytes() {
      return size;
    }

    @Override
    public InputStream open() {
      return new InputStream() {
        private long at;

        @Override
        public int read() {
          if (at >= size) {
            return -1;
          }
          read++;
          return at < 5 ? "%PDF-".charAt((int) at++) : (int) (at++ & 0);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          var count = 0;
          while (count < length && at < size) {
            into[offset + count++] = (byte) read();
          }
          return count == 0 && length > 0 ? -1 : count;
        }

        @Override
        public long skip(long count) {
          var skipped = Math.min(count, size - at);
          at += skipped;
          return skipped;
        }
      };
    }
  }
}
