package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.BulkReference;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.TagPath;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gives values that metadata refer to, at any depth. Source: PS3.18 Section 10.4.1.1.5. */
final class BulkService {
  /** What a document may be given as: types that a browser runs nothing of. */
  private static final Set<String> DOCUMENTS =
      Set.of("application/pdf", "model/stl", "model/obj", "model/mtl");

  private BulkService() {}

  static void handle(Exchange exchange, ObjectPath object, TagPath path) throws IOException {
    InstanceEntry entry = Entries.single(exchange, object);
    Instance instance = exchange.archive().open(entry);
    DataSet header = instance.header();
    Element element =
        header
            .element(path)
            .filter(found -> !found.vr().isSequence())
            .orElseThrow(() -> WebException.notFound("the instance has no such value"));
    if (element.isEncapsulated() && !path.equals(TagPath.of(Tag.PixelData))) {
      throw WebException.notAcceptable(
          "an encapsulated value within a sequence is not given alone: ask for the instance");
    }
    if (element.isEncapsulated()) {
      FrameService.all(exchange, instance);
      return;
    }
    List<String> types = types(header, path);
    record Form(boolean multipart, String type) {}
    Form form =
        exchange
            .accept()
            .choose(
                wanted ->
                    types.stream()
                        .filter(wanted::takes)
                        .findFirst()
                        .map(type -> new Form(!wanted.takesSingle(), type)))
            .orElseThrow(
                () -> WebException.notAcceptable("want one of " + String.join(", ", types)));
    Content content = content(instance, element);
    EntityTag tag = EntityTag.of(List.of(entry), "bulk " + path + form);
    if (!form.multipart()) {
      SingleBody.send(exchange, content, form.type(), tag);
    } else if (!exchange.isNotModified(tag)) {
      var part = new MultipartOutput.Part(form.type(), Optional.of(exchange.requestUri()), content);
      new MultipartOutput(form.type()).send(exchange, List.of(part));
    }
  }

  /** Media types of a value, the one to be given if any will do first. */
  private static List<String> types(DataSet header, TagPath path) {
    List<String> types = new ArrayList<>(List.of(MediaType.OCTET_STREAM));
    if (path.equals(TagPath.of(Tag.EncapsulatedDocument))) {
      header
          .string(Tag.MIMETypeOfEncapsulatedDocument)
          .map(type -> type.strip().toLowerCase(Locale.ROOT))
          .filter(DOCUMENTS::contains)
          .ifPresent(types::add);
    }
    return types;
  }

  /** The bytes of a value, numbers in little endian. */
  static Content content(Instance instance, Element element) {
    Optional<BulkReference> bulk = element.bulk();
    if (bulk.isEmpty()) {
      byte[] bytes = element.bytes();
      return Content.of(bytes);
    }
    long start = bulk.get().offset();
    long length = bulk.get().length();
    int unit = instance.transferSyntax().bigEndian() ? element.vr().swapWidth() : 1;
    if (unit > 1) {
      return new Content(
          length,
          Content.fromStart(
              () ->
                  new SwappedInputStream(
                      new BufferedInputStream(instance.receivedRanges().open(start, length)),
                      unit,
                      length)));
    }
    return new Content(
        length, (offset, count) -> instance.receivedRanges().open(start + offset, count));
  }
}
