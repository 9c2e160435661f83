package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.frames.FrameReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Gives what any browser shows as it is: the document of an Encapsulated PDF, the stream of a
 * video. Nothing is drawn: there is no codec. Source: PS3.18 Sections 10.4.1.1.3 and 8.7.4.
 */
final class RenderedService {
  private static final String PDF = "application/pdf";
  private static final String VIDEO = "video/";

  private RenderedService() {}

  static void handle(Exchange exchange, ObjectPath object) throws IOException {
    InstanceEntry entry = Entries.single(exchange, object);
    Instance instance = exchange.archive().open(entry);
    if (instance.transferSyntax().video()) {
      FrameReader reader = FrameService.reader(instance);
      send(
          exchange,
          entry,
          FrameMedia.of(instance.transferSyntax()),
          new Content(reader.index().length(1), Content.fromStart(() -> reader.stream(1))));
      return;
    }
    DataSet header = instance.header();
    Optional<Element> document =
        header
            .element(Tag.EncapsulatedDocument)
            .filter(
                found ->
                    header
                        .string(Tag.MIMETypeOfEncapsulatedDocument)
                        .filter(type -> type.strip().equalsIgnoreCase(PDF))
                        .isPresent());
    send(
        exchange,
        entry,
        List.of(PDF),
        BulkService.content(instance, document.orElseThrow(RenderedService::nothing)));
  }

  /** What is answered to who wants something drawn. */
  static WebException nothing() {
    return WebException.notAcceptable("nothing is rendered but PDF and video: there is no codec");
  }

  private static void send(
      Exchange exchange, InstanceEntry entry, List<String> types, Content content)
      throws IOException {
    String type =
        exchange
            .accept()
            .choose(
                wanted ->
                    wanted.takesSingle()
                        ? types.stream().filter(wanted::takes).findFirst()
                        : Optional.empty())
            .orElseThrow(() -> WebException.notAcceptable("want " + String.join(", ", types)));
    if (!type.equals(PDF) && !type.startsWith(VIDEO)) {
      throw nothing();
    }
    SingleBody.send(exchange, content, type, EntityTag.of(List.of(entry), "rendered"));
  }
}
