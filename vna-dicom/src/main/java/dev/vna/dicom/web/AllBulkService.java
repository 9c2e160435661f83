package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.BulkReference;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives all bulk values of an object's instances but encapsulated Pixel Data, each as a part that
 * names it. Source: PS3.18 Section 10.4.1.1.5.
 */
final class AllBulkService {
  private AllBulkService() {}

  /** A bulk value and the path to it, as a URI has it. */
  private record Found(String path, Element element) {}

  static void handle(Exchange exchange, ObjectPath object) throws IOException {
    exchange
        .accept()
        .require(
            wanted -> wanted.takesMultipart() && wanted.takes(MediaType.OCTET_STREAM),
            "multipart/related; type=\"application/octet-stream\"");
    Entries entries = Entries.of(exchange, object);
    var multipart = new MultipartOutput(MediaType.OCTET_STREAM);
    AnswerStream out = exchange.begin(multipart.contentType());
    entries.forEach(
        entry -> {
          Instance instance = exchange.archive().open(entry);
          String uri = exchange.uri(Entries.path(entry).orElseThrow());
          List<Found> values = new ArrayList<>();
          find(instance.header(), "", values);
          for (Found value : values) {
            multipart.part(
                out, MediaType.OCTET_STREAM, Optional.of(uri + "/bulkdata/" + value.path()));
            BulkReference bulk = value.element().bulk().orElseThrow();
            Content content = BulkService.content(instance, value.element());
            try (InputStream in = content.source().open(0, bulk.length())) {
              out.copy(in, bulk.length());
            }
          }
        });
    multipart.end(out);
    out.flush();
  }

  private static void find(DataSet dataSet, String above, List<Found> values) {
    for (Element element : dataSet.elements()) {
      String path = above + "%08X".formatted(element.tag());
      if (element.vr().isSequence()) {
        List<DataSet> items = element.items();
        for (int i = 0; i < items.size(); i++) {
          find(items.get(i), path + '/' + (i + 1) + '/', values);
        }
      } else if (element.bulk().isPresent()
          && !(element.tag() == Tag.PixelData && element.isEncapsulated())) {
        values.add(new Found(path, element));
      }
    }
  }
}
