package de.zubringer.catalogue.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A sheet to be printed, put together element by element as HTML. Texts are texts: what looks like
 * markup in them is printed as it stands.
 */
public final class Sheet {
  /** 200 pages full of text; laying out more would keep a worker busy for minutes. */
  private static final int CHARACTERS_MAX = 400_000;

  /** 200 pages full of lines. */
  private static final int ELEMENTS_MAX = 40_000;

  private static final String LANGUAGE = "de";

  private final Document document;
  private final Element head;
  private final Element body;
  private final String title;
  private int elements;
  private long characters;

  /**
   * An empty sheet.
   *
   * @param title what the document is called, for readers and screen readers
   * @param subject what it is about, in a sentence
   * @param style CSS, ours and never of an application
   */
  public Sheet(String title, String subject, String style) {
    this.document = empty();
    this.title = title;
    var html = document.createElement("html");
    document.appendChild(html);
    html.setAttribute("lang", LANGUAGE);
    this.head = add(html, "head");
    add(head, "title", title);
    var meta = add(head, "meta");
    meta.setAttribute("name", "subject");
    meta.setAttribute("content", subject);
    add(head, "style", style);
    this.body = add(html, "body");
  }

  /** The CSS in a file beside a class. */
  public static String style(Class<?> owner, String file) {
    try (var in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Element body() {
    return body;
  }

  public String title() {
    return title;
  }

  public Element add(Element to, String name) {
    var element = document.createElement(name);
    if (++elements <= ELEMENTS_MAX) {
      to.appendChild(element);
    }
    return element;
  }

  public Element add(Element to, String name, String text) {
    var element = add(to, name);
    characters += text.length();
    if (characters <= CHARACTERS_MAX) {
      element.appendChild(document.createTextNode(text));
    }
    return element;
  }

  /** With a class of the style. */
  public Element styled(Element to, String name, String style, String text) {
    var element = add(to, name, text);
    element.setAttribute("class", style);
    return element;
  }

  /**
   * An entry of the PDF's outline.
   *
   * @param within the entry above it, or null for the first level
   * @param anchor id of an element
   */
  public Element bookmark(@Nullable Element within, String name, String anchor) {
    var entry = add(within == null ? bookmarks() : within, "bookmark");
    entry.setAttribute("name", name);
    entry.setAttribute("href", "#" + anchor);
    return entry;
  }

  private Element bookmarks() {
    var all = head.getElementsByTagName("bookmarks");
    return all.getLength() > 0 ? (Element) all.item(0) : add(head, "bookmarks");
  }

  /** A QR code, told in words to those who do not see it. */
  public void code(Element to, String text, String description) {
    var picture = add(to, "img");
    picture.setAttribute("src", QrCode.address(text));
    picture.setAttribute("alt", description);
  }

  /** The same for a browser: one file that loads nothing. */
  public byte[] html() {
    var shown = (Document) document.cloneNode(true);
    var outline = shown.getElementsByTagName("bookmarks");
    while (outline.getLength() > 0) {
      outline.item(0).getParentNode().removeChild(outline.item(0));
    }
    var narrow = shown.createElement("meta");
    narrow.setAttribute("name", "viewport");
    narrow.setAttribute("content", "width=device-width, initial-scale=1");
    shown.getElementsByTagName("head").item(0).appendChild(narrow);
    var out = new ByteArrayOutputStream();
    try {
      var writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.METHOD, "html");
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.INDENT, "no");
      writer.setOutputProperty(OutputKeys.DOCTYPE_SYSTEM, "about:legacy-compat");
      writer.transform(new DOMSource(shown), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException("writing into memory does not fail", e);
    }
    return out.toByteArray();
  }

  /** Whether more was added than anybody reads; what was too much is not in it. */
  boolean isTooLong() {
    return elements > ELEMENTS_MAX || characters > CHARACTERS_MAX;
  }

  Document document() {
    return document;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every JDK has a DOM", e);
    }
  }
}
