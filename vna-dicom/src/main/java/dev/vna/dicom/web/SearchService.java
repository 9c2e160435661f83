package dev.vna.dicom.web;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.Optional;

/** Answers searches (QIDO-RS). Source: PS3.18 Section 10.6. */
final class SearchService {
  private static final int NO_CONTENT = 204;

  private SearchService() {}

  static void handle(Exchange exchange, Resource.Collection collection) throws IOException {
    AnswerForm form = AnswerForm.ofMany(exchange);
    Search search =
        SearchParser.parse(collection, exchange.query(), exchange.web().unknownParameters());
    var results = new SearchResults(exchange, search);
    search.warnings().stream().distinct().forEach(exchange::addWarning);
    results.rest().ifPresent(rest -> announce(exchange, rest));
    exchange.setHeader("Cache-Control", "no-store");
    if (form == AnswerForm.XML && results.isEmpty()) {
      // There is no multipart body without a part.
      exchange.status(NO_CONTENT);
      return;
    }
    String service = exchange.serviceUri();
    DataSetAnswers answers = DataSetAnswers.begin(exchange, form, BulkPolicy.DEFAULT);
    results.forEach(found -> answers.add(found, added(found, search, service)));
    answers.finish();
  }

  private static void announce(Exchange exchange, String cursor) {
    exchange.addWarning("There are additional results that can be requested");
    var uri = new StringBuilder(exchange.requestUri());
    char separator = '?';
    for (QueryString.Parameter parameter : exchange.query().parameters()) {
      if (!parameter.name().equals(SearchParser.OFFSET)
          && !parameter.name().equals(SearchParser.CURSOR)) {
        uri.append(separator).append(Percent.encode(parameter.name())).append('=');
        uri.append(Percent.encode(parameter.value()));
        separator = '&';
      }
    }
    uri.append(separator).append(SearchParser.CURSOR).append('=').append(Percent.encode(cursor));
    exchange.setHeader("Link", "<" + uri + ">; rel=\"next\"");
  }

  /** What an answer has besides what was found. */
  private static DataSet added(DataSet found, Search search, String service) {
    DataSet.Builder added = DataSet.builder();
    if (search.attributes().isPresent()) {
      for (int tag : search.attributes().get()) {
        if (ReturnedAttributes.isShownEmpty(tag) && !found.contains(tag)) {
          added.setEmpty(tag);
        }
      }
    }
    String study = found.string(Tag.StudyInstanceUID).orElse("");
    Optional<String> series = found.string(Tag.SeriesInstanceUID);
    Optional<String> instance = found.string(Tag.SOPInstanceUID);
    ObjectPath path =
        switch (search.level()) {
          case INSTANCE -> new ObjectPath(study, series, instance);
          case SERIES -> new ObjectPath(study, series, Optional.empty());
          default -> ObjectPath.ofStudy(study);
        };
    return added
        .set(Tag.InstanceAvailability, "ONLINE")
        .set(Tag.RetrieveURL, service + '/' + path.resource())
        .build();
  }
}
