package de.zubringer.web.mappings;

import static de.zubringer.access.Role.COORDINATOR;
import static de.zubringer.access.Role.SYSTEM_ADMIN;

import de.zubringer.access.MayUse;
import de.zubringer.access.Person;
import de.zubringer.kernel.Content;
import de.zubringer.web.content.FileAnswer;
import de.zubringer.web.error.ErrorPage;
import de.zubringer.web.frame.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The mapping as a file; what is sent is looked at and forgotten, files are the truth. */
@Controller
class MappingExchangePages {
  /** Ten times the largest mapping there is; a table anybody edits is smaller. */
  private static final long FILE_BYTES_MAX = 1024 * 1024;

  private final MappingShelf shelf;
  private final MappingView view;
  private final MappingFiles files;

  MappingExchangePages(MappingShelf shelf, MappingView view, MappingFiles files) {
    this.shelf = shelf;
    this.view = view;
    this.files = files;
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen/{system}/{leistung}/austausch")
  Page exchange(
      Person person,
      @PathVariable String system,
      @PathVariable String leistung,
      @RequestParam Map<String, String> asked) {
    return shelf
        .of(system, leistung)
        .<Page>map(mapped -> page(person, mapped, asked, Optional.empty()))
        .orElseGet(ErrorPage::notFound);
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/abbildungen/{system}/{leistung}/austausch")
  Page preview(
      Person person,
      @PathVariable String system,
      @PathVariable String leistung,
      @RequestParam("datei") MultipartFile sent)
      throws IOException {
    var mapped = shelf.of(system, leistung);
    if (mapped.isEmpty()) {
      return ErrorPage.notFound();
    }
    if (sent.getSize() > FILE_BYTES_MAX) {
      return new ErrorPage(413);
    }
    var name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
    var preview = files.preview(person, mapped.get(), name, sent.getBytes());
    return page(person, mapped.get(), Map.of(), Optional.of(preview));
  }

  /** Gives back what the page showed, as a file. */
  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @PostMapping("/abbildungen/{system}/{leistung}/austausch/datei")
  void shown(@PathVariable String leistung, @RequestParam String yaml, HttpServletResponse response)
      throws IOException {
    var text = yaml.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    FileAnswer.send(response, Optional.of(leistung + ".yaml"), Optional.of(Content.of(text)));
  }

  @MayUse({COORDINATOR, SYSTEM_ADMIN})
  @GetMapping("/abbildungen/{system}/{leistung}/austausch/{form:csv|yaml}")
  void download(
      @PathVariable String system,
      @PathVariable String leistung,
      @PathVariable String form,
      HttpServletResponse response)
      throws IOException {
    var mapped = shelf.of(system, leistung);
    var content =
        mapped.map(
            found ->
                Content.of(
                    form.equals("csv") ? MappingFiles.csv(found) : MappingFiles.yaml(found)));
    FileAnswer.send(response, mapped.map(found -> found.leistung().id() + "." + form), content);
  }

  private MappingExchangePage page(
      Person person,
      MappedSystem mapped,
      Map<String, String> asked,
      Optional<MappingExchangePage.Preview> preview) {
    var choice = view.choice(person, mapped, asked);
    return new MappingExchangePage(
        MappingHead.of(mapped, "austausch", choice.municipalityQuery()), preview);
  }
}
