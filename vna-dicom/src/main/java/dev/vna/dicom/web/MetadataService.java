package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;

/**
 * Answers with the attributes of instances, from the index alone: values that it does not hold are
 * given as URIs, but for long texts. Source: PS3.18 Sections 10.4.1.1.2 and 10.4.3.3.2.
 */
final class MetadataService {
  private MetadataService() {}

  static void handle(Exchange exchange, ObjectPath object) throws IOException {
    AnswerForm form = AnswerForm.ofMany(exchange);
    Entries entries = Entries.of(exchange, object);
    String service = exchange.serviceUri();
    if (entries.isWhole()
        && exchange.isNotModified(EntityTag.of(entries.first(), form + service))) {
      return;
    }
    var links = new BulkLinks();
    // Read before anything is answered, so that a failure still has a status.
    DataSet first = header(exchange, entries.first().get(0));
    DataSetAnswers answers = DataSetAnswers.begin(exchange, form, links);
    long begun = entries.first().get(0).sequence();
    entries.forEach(
        entry -> {
          ObjectPath path = Entries.path(entry).orElseThrow();
          links.of(service + '/' + path.resource());
          answers.add(
              entry.sequence() == begun ? first : header(exchange, entry),
              DataSet.builder()
                  .set(Tag.AvailableTransferSyntaxUID, entry.transferSyntaxUid())
                  .build());
        });
    answers.finish();
  }

  private static DataSet header(Exchange exchange, InstanceEntry entry) throws IOException {
    Instance instance = exchange.archive().open(entry);
    return LongText.in(instance.header(), instance);
  }
}
