package de.zubringer.pipeline.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ZipContentTest {
  private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 10, 9, 15);

  @Test
  void isTheSameEveryTimeItIsRead() throws IOException {
    var zip = zip(List.of("eins", "", "drei"));
    var bytes = zip.bytes();

    assertThat(zip(List.of("eins", "", "drei")).bytes()).isEqualTo(bytes);
    assertThat(zip.bytes()).isEqualTo(bytes);
    assertThat(zip.sizeBytes()).isEqualTo(bytes.length);
  }

  @Test
  void holdsEveryFileInItsOrderAndTime() throws IOException {
    var files = IntStream.range(0, 83).mapToObj(i -> "Inhalt " + i).toList();
    var read = new ArrayList<String>();

    try (var in = new ZipInputStream(new ByteArrayInputStream(zip(files).bytes()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(AT);
        read.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }

    assertThat(read).isEqualTo(files);
  }

  /** Twice the memory this JVM has, made of nothing. */
  @Test
  void needsMemoryForAPieceOnly() throws IOException {
    var size = 2 * Runtime.getRuntime().maxMemory();
    var zip = new ZipContent(List.of(new ZipContent.Entry("gross", endless(size))), AT);

    try (var in = zip.open()) {
      assertThat(in.transferTo(OutputStream.nullOutputStream())).isPositive();
    }
  }

  private static ZipContent zip(List<String> texts) {
    return new ZipContent(
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    new ZipContent.Entry(
                        "datei-" + i, Content.of(texts.get(i).getBytes(StandardCharsets.UTF_8))))
            .toList(),
        AT);
  }

  private static Content endless(long size) {
    var piece = new byte[64 * 1024];
    new Random(1).nextBytes(piece);
    return new Content() {
      @Override
      public long sizeBytes() {
        return size;
      }

      @Override
      public InputStream open() {
        return new InputStream() {
          private long left = size;

          @Override
          public int read() {
            return left-- > 0 ? 0 : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
              return -1;
            }
            var count = (int) Math.min(Math.min(length, piece.length), left);
            System.arraycopy(piece, 0, into, offset, count);
            left -= count;
            return count;
          }
        };
      }
    };
  }
}
