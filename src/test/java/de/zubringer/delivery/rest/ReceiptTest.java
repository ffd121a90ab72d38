package de.zubringer.delivery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  @Test
  void findsANumberInXmlWhateverItsNamespace() {
    assertThat(find("<a><b><c>nein</c></b><c>FW-1</c><c>FW-2</c></a>")).isEqualTo("FW-1");
    assertThat(find("<x:a xmlns:x='u'><y:c xmlns:y='v'>FW-1</y:c></x:a>")).isEqualTo("FW-1");
    assertThat(find("<a xmlns='u'><c>\n <![CDATA[FW-1]]> </c></a>").strip()).isEqualTo("FW-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FW-1",
        "<a><c>FW-1",
        "<a><c><d>FW-1</d></c></a>",
        "<a><b><c>FW-1</c></b></a>",
        "<!DOCTYPE a [<!ENTITY x 'FW-1'>]><a><c>&x;</c></a>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><c>&x;</c></a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a><c>FW-1</c></a>",
      })
  void findsNothingInWhatIsNoReceipt(String xml) {
    assertThat(XmlPath.find("/a/c", bytes(xml))).isEmpty();
  }

  @Test
  void endsInTheDepthOfAnAnswer() {
    assertThat(XmlPath.find("/a/c", bytes("<a>".repeat(10_000)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a//c", "/", "//c", "/a/*", "/a[1]/c", "/a/c/"})
  void takesNoOtherPaths(String path) {
    assertThat(XmlPath.find(path, bytes("<a><c>FW-1</c></a>"))).isEmpty();
  }

  private static String find(String xml) {
    return XmlPath.find("/a/c", bytes(xml)).orElseThrow();
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
