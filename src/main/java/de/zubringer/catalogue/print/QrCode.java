package de.zubringer.catalogue.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A short text as a QR code. */
final class QrCode {
  static final String ADDRESS = "data:image/png;base64,";

  /** Blank dots around it, as ISO/IEC 18004 demands. */
  private static final int MARGIN = 4;

  /** Points of the picture for each dot, so that viewers that smooth pictures leave it sharp. */
  private static final int SCALE = 6;

  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private QrCode() {}

  /** As the address of a picture that carries the picture. */
  static String address(String text) {
    try {
      var hints =
          Map.of(
              EncodeHintType.MARGIN,
              MARGIN,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M);
      var dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
      var picture =
          new BufferedImage(
              dots.getWidth() * SCALE, dots.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < picture.getHeight(); y++) {
        for (int x = 0; x < picture.getWidth(); x++) {
          picture.setRGB(x, y, dots.get(x / SCALE, y / SCALE) ? BLACK : WHITE);
        }
      }
      var png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return ADDRESS + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory does not fail", e);
    }
  }
}
