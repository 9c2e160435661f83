package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives all bulk values of an object's instances, those that metadata refer to, but encapsulated
 * ones; each as a part that names it. Source: PS3.18 Section 10.4.1.1.5.
 */
final class AllBulkService {
  private AllBulkService() {}

  /** A bulk value and the path to it, as a URI has it. */
  private record Found(String path, Content content) {}

  static void handle(Exchange exchange, ObjectPath object) throws IOException {
    exchange
        .accept()
        .require(
            wanted -> wanted.takesMultipart() && wanted.takes(MediaType.OCTET_STREAM),
            "multipart/related; type=\"application/octet-stream\"");
    Entries entries = Entries.of(exchange, object);
    var parts = new Parts(exchange);
    entries.forEach(
        entry -> {
          Instance instance = exchange.archive().open(entry);
          String uri = exchange.uri(Entries.path(entry).orElseThrow());
          List<Found> values = new ArrayList<>();
          find(instance, instance.header(), "", values);
          for (Found value : values) {
            parts.add(uri + "/bulkdata/" + value.path(), value.content());
          }
        });
    parts.finish();
  }

  /** The answer, which begins with the first value: without one, there is no such resource. */
  private static final class Parts {
    private final Exchange exchange;
    private final MultipartOutput multipart = new MultipartOutput(MediaType.OCTET_STREAM);
    private Optional<AnswerStream> begun = Optional.empty();

    Parts(Exchange exchange) {
      this.exchange = exchange;
    }

    void add(String uri, Content content) throws IOException {
      try (InputStream in = content.source().open(0, content.length())) {
        if (begun.isEmpty()) {
          begun = Optional.of(exchange.begin(multipart.contentType()));
        }
        AnswerStream out = begun.get();
        multipart.part(out, MediaType.OCTET_STREAM, Optional.of(uri));
        out.copy(in, content.length());
      }
    }

    void finish() throws IOException {
      if (begun.isEmpty()) {
        throw WebException.notFound("there are no bulk values");
      }
      multipart.end(begun.get());
      begun.get().flush();
    }
  }

  private static void find(Instance instance, DataSet dataSet, String above, List<Found> values) {
    for (Element element : dataSet.elements()) {
      String path = above + "%08X".formatted(element.tag());
      if (element.vr().isSequence()) {
        List<DataSet> items = element.items();
        for (int i = 0; i < items.size(); i++) {
          find(instance, items.get(i), path + '/' + (i + 1) + '/', values);
        }
      } else if (!element.isEncapsulated()) {
        boolean referred =
            element.bulk().isPresent() || !BulkLinks.staysInline(element.vr(), element.length());
        if (referred) {
          values.add(new Found(path, BulkService.content(instance, element)));
        }
      }
    }
  }
}
