package de.zubringer.catalogue.target;

import de.zubringer.kernel.Wording;

/** How an Abtippblatt looks; to be read beside a screen, so large enough and black on white. */
final class TypingStyle {
  private static final String CSS =
      """
      @page { size: A4; margin: 16mm 15mm 20mm 15mm; @bottom-left { content: element(foot); } }
      body { font-family: Sheet; font-size: 10pt; line-height: 1.35; margin: 0; }
      .foot { position: running(foot); font-size: 8pt; width: 180mm; }
      .page:before { content: "{page} " counter(page) " {of} " counter(pages); }
      .head { border-bottom: 1pt solid #000; margin-bottom: 4mm; padding-bottom: 2mm; }
      .head img { float: right; width: 28mm; height: 28mm; margin-left: 5mm; }
      h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 2mm 0; }
      h2 { font-size: 13pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
      h3 { font-size: 10pt; margin: 3mm 0 1mm 0; page-break-after: avoid; }
      p { margin: 0 0 1mm 0; }
      .hint { font-size: 9pt; }
      .note { font-size: 9pt; page-break-after: avoid; }
      table { width: 180mm; border-collapse: collapse; table-layout: fixed;
              -fs-table-paginate: paginate; margin-bottom: 2mm; }
      tr { page-break-inside: avoid; }
      th, td { border: 0.5pt solid #555; padding: 1mm 2mm; text-align: left; vertical-align: top;
               word-wrap: break-word; overflow-wrap: break-word; font-weight: 400; }
      thead th { font-weight: 700; font-size: 9pt; }
      .name { width: 58mm; }
      .tick { width: 16mm; text-align: center; }
      .rule { font-size: 8pt; }
      .typed { font-weight: 700; font-size: 11pt; white-space: pre-wrap; }
      .empty { font-size: 9pt; }
      .cut { font-size: 9pt; border-top: 0.5pt dashed #000; margin-top: 1mm; }
      .box { display: inline-block; width: 4mm; height: 4mm; border: 1pt solid #000; }
      """;

  private TypingStyle() {}

  static String css() {
    var words = Wording.german();
    return CSS.replace("{page}", words.say("sheet.page")).replace("{of}", words.say("sheet.of"));
  }
}
