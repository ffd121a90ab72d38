package de.zubringer.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.zubringer.kernel.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FileAnswerTest {
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void sendsAFileToBeSavedAndSaysHowLongItIs() throws IOException {
    var content = Content.of("%PDF".getBytes(StandardCharsets.UTF_8));

    FileAnswer.send(response, Optional.of("schein.pdf"), Optional.of(content));

    assertThat(response.getContentAsString()).isEqualTo("%PDF");
    assertThat(response.getContentLengthLong()).isEqualTo(4);
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;");
  }

  @Test
  void neverAsksForAllOfAFileAtOnce() throws IOException {
    FileAnswer.send(response, Optional.of("gross.pdf"), Optional.of(new OnlyInPieces()));

    assertThat(response.getContentAsByteArray()).hasSize(OnlyInPieces.BYTES);
  }

  @Test
  void findsNothingWithoutANameOrWithoutContent() throws IOException {
    FileAnswer.send(response, Optional.of("schein.pdf"), Optional.empty());

    assertThat(response.getStatus()).isEqualTo(404);
  }

  private static final class OnlyInPieces implements Content {
    static final int BYTES = 5_000_000;

    @Override
    public long sizeBytes() {
      return BYTES;
    }

    @Override
    public byte[] bytes() {
      throw new AssertionError("all of it at once");
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[BYTES]) {
        @Override
        public synchronized byte[] readAllBytes() {
          throw new AssertionError("all of it at once");
        }
      };
    }
  }
}
