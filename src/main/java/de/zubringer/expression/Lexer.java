package de.zubringer.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the text of an expression into its pieces, leaving blanks and comments out. */
final class Lexer {
  /** A piece of the text and where it begins, counted from 0. */
  record Piece(Kind kind, String text, int offset) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }
  }

  enum Kind {
    NAME,
    VARIABLE,
    LITERAL,
    SYMBOL
  }

  private static final Pattern BLANK = Pattern.compile("(?:\\s|/\\*(?s:.*?)\\*/)+");
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<quoted>`[^`]*`)"
              + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*)"
              + "|(?<variable>\\$\\$|\\$[\\p{L}\\p{N}_]*)"
              + "|(?<literal>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|\\d+(?:\\.\\d+)?)"
              + "|(?<symbol>:=|~>|!=|<=|>=|\\*\\*|\\.\\.|.)",
          Pattern.DOTALL);

  private final String text;
  private final Matcher blank;
  private final Matcher piece;
  private int offset;

  Lexer(String text) {
    this.text = text;
    this.blank = BLANK.matcher(text);
    this.piece = PIECE.matcher(text);
  }

  @Nullable Piece next() {
    if (blank.region(offset, text.length()).lookingAt()) {
      offset = blank.end();
    }
    if (offset >= text.length() || !piece.region(offset, text.length()).lookingAt()) {
      return null;
    }
    var start = offset;
    offset = piece.end();
    return new Piece(kind(), cut(), start);
  }

  private Kind kind() {
    if (piece.group("name") != null || piece.group("quoted") != null) {
      return Kind.NAME;
    }
    if (piece.group("variable") != null) {
      return Kind.VARIABLE;
    }
    return piece.group("literal") != null ? Kind.LITERAL : Kind.SYMBOL;
  }

  private String cut() {
    var whole = piece.group();
    return piece.group("quoted") != null ? whole.substring(1, whole.length() - 1) : whole;
  }
}
