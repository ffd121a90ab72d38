package de.zubringer.pipeline.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Content;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
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

  @Test
  void readsNoFurtherAheadThanAFewPieces() throws IOException {
    var given = new AtomicLong();
    var large = new byte[8 * 1024 * 1024];
    new Random(1).nextBytes(large);
    var zip = new ZipContent(List.of(new ZipContent.Entry("gross", counting(large, given))), AT);

    var read = 0L;
    try (var in = zip.open()) {
      for (var piece = in.readNBytes(1000); piece.length > 0; piece = in.readNBytes(1000)) {
        read += piece.length;
        assertThat(given.get() - read).isLessThan(4 * 64 * 1024);
      }
    }
    assertThat(read).isGreaterThan(large.length);
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

  private static Content counting(byte[] bytes, AtomicLong given) {
    return new Content() {
      @Override
      public long sizeBytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            given.addAndGet(Math.max(count, 0));
            return count;
          }
        };
      }
    };
  }
}
