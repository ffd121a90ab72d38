package de.zubringer.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CallbackSignatureTest {
  private static final String SECRET =
      "insecure_unsafe_qHScgrg_kP-R31jHUwp3GkVkGJolvBchz65b74Lzue0";
  private static final long TIMESTAMP = 1672527599;
  private static final Instant NOW = Instant.ofEpochSecond(TIMESTAMP + 10);
  private static final String IDS =
      "{\"type\":\"https://schema.fitko.de/fit-connect/submission-api/callbacks/new-submissions\","
          + "\"submissionIds\":[\"f39ab143-d91a-474a-b69f-b00f1a1873c2\"]";
  private static final byte[] BODY_A = bytes(IDS + "}");
  private static final byte[] BODY_B =
      bytes(
          IDS
              + ",\"submissions\":[{\"destinationId\":\"d12caea8-f372-4eb1-b102-b0a228253a11\","
              + "\"submissionId\":\"f39ab143-d91a-474a-b69f-b00f1a1873c2\","
              + "\"caseId\":\"9eec7d3e-dc66-4f82-9f52-1520bf96a32e\"}]}");
  private static final String SIGNATURE_A =
      "798cd0edb70c08e5b32aa8a18cbbc8ff6b3078c51af6d011ff4e32e470c74623"
          + "4fc4314821fe5185264b029e962bd37de33f3b9fc5f1a93c40ce6672845e90df";
  private static final String SIGNATURE_B =
      "2056b372b5bcec06d8f11ab79b84b42d6cbe1c8e1178cdfa36e4385dcf717758"
          + "aaa7599f417d9ec3e079087884f4fd59680bf713621383e2d4414ef74fb10df3";

  @Test
  void signsTheDocumentedExamples() {
    assertThat(CallbackSignature.create(SECRET, TIMESTAMP, BODY_A)).isEqualTo(SIGNATURE_A);
    assertThat(CallbackSignature.create(SECRET, TIMESTAMP, BODY_B)).isEqualTo(SIGNATURE_B);
  }

  @Test
  void believesARightSignatureUpToFiveMinutes() {
    assertThat(isValid("1672527599", SIGNATURE_A, BODY_A, NOW)).isTrue();
    assertThat(isValid("1672527599", SIGNATURE_A, BODY_A, at(300))).isTrue();
    assertThat(isValid("1672527599", SIGNATURE_A, BODY_A, at(301))).isFalse();
    assertThat(isValid("1672527599", SIGNATURE_A, BODY_A, at(-301))).isFalse();
  }

  @Test
  void refusesWhatWasChanged() {
    var changed = BODY_A.clone();
    changed[5]++;
    assertThat(isValid("1672527599", SIGNATURE_A, changed, NOW)).isFalse();
    assertThat(isValid("1672527600", SIGNATURE_A, BODY_A, NOW)).isFalse();
    assertThat(isValid("1672527599", SIGNATURE_B, BODY_A, NOW)).isFalse();
    assertThat(isValid("1672527599", SIGNATURE_A.toUpperCase(Locale.ROOT), BODY_A, NOW)).isFalse();
  }

  @Test
  void refusesMissingOrUnreadableHeaders() {
    assertThat(CallbackSignature.isValid(SECRET, null, SIGNATURE_A, BODY_A, NOW)).isFalse();
    assertThat(CallbackSignature.isValid(SECRET, "1672527599", null, BODY_A, NOW)).isFalse();
    assertThat(isValid("morgen", SIGNATURE_A, BODY_A, NOW)).isFalse();
    assertThat(isValid("-1672527599", SIGNATURE_A, BODY_A, NOW)).isFalse();
    assertThat(isValid("99999999999999999999", SIGNATURE_A, BODY_A, NOW)).isFalse();
  }

  private static boolean isValid(String timestamp, String signature, byte[] body, Instant now) {
    return CallbackSignature.isValid(SECRET, timestamp, signature, body, now);
  }

  private static Instant at(long secondsAfter) {
    return Instant.ofEpochSecond(TIMESTAMP + secondsAfter);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
