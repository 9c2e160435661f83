package dev.vna.dicom.web;

import dev.vna.archive.StoreRefusedException;
import dev.vna.data.DataSet;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Predicate;

/** Takes in instances (STOW-RS). Source: PS3.18 Section 10.5. */
final class StoreService {
  private static final Predicate<String> IS_ENCODED =
      coding -> !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity");

  private StoreService() {}

  static void handle(Exchange exchange, Optional<ObjectPath> within) throws IOException {
    AnswerForm form = AnswerForm.ofOne(exchange);
    MediaType type =
        MediaType.parse(exchange.header("Content-Type").orElseThrow(StoreService::unsupported));
    Optional<String> study = within.map(ObjectPath::study);
    if (exchange.header("Content-Encoding").filter(IS_ENCODED).isPresent()) {
      throw new WebException(
              WebException.UNSUPPORTED_MEDIA_TYPE, "want a body without Content-Encoding")
          .with("Accept-Encoding", "identity");
    }
    WebLimits limits = exchange.web().limits();
    var storing =
        new Storing(exchange, study, exchange.web().storing(), limits.maxStoringPerRequest());
    Optional<WebException> broken = Optional.empty();
    try (InputStream body = exchange.body()) {
      if (type.is(MediaType.DICOM)) {
        storing.add(body);
      } else if (isMultipartDicom(type)) {
        receive(MultipartReader.of(body, type, limits), storing);
      } else {
        throw unsupported();
      }
    } catch (WebException e) {
      broken = Optional.of(e);
    } catch (IOException e) {
      // Whoever sent is gone; what was taken in whole is stored none the less.
      storing.settle();
      throw e;
    }
    StoreReport report = storing.settle();
    if (broken.isPresent()) {
      if (report.isEmpty()) {
        throw broken.get();
      }
      // What is stored stays stored: that is the answer, and that there was more.
      exchange.addWarning("the rest of the body was not read: " + broken.get().getMessage());
      exchange.setHeader("Connection", "close");
      report.failed(Optional.empty(), Optional.empty(), broken.get());
    } else if (report.isEmpty()) {
      throw WebException.badRequest("there is no instance in the body");
    }
    answer(exchange, form, report, study.or(storing::study));
  }

  private static boolean isMultipartDicom(MediaType type) throws WebException {
    return type.is(MediaType.MULTIPART_RELATED)
        && MediaType.parse(type.parameter("type").orElse(MediaType.DICOM)).is(MediaType.DICOM);
  }

  private static WebException unsupported() {
    return new WebException(
        WebException.UNSUPPORTED_MEDIA_TYPE,
        "want Content-Type application/dicom, alone or in multipart/related;"
            + " type=\"application/dicom\"");
  }

  private static void receive(MultipartReader reader, Storing storing) throws IOException {
    for (Optional<MultipartReader.Part> part = reader.next();
        part.isPresent();
        part = reader.next()) {
      Optional<String> type = part.get().header("content-type");
      if (type.isEmpty() || MediaType.parse(type.get()).is(MediaType.DICOM)) {
        storing.add(part.get().body());
      } else {
        storing.refuse(
            new StoreRefusedException(
                StoreRefusedException.Reason.CANNOT_UNDERSTAND,
                "a part that is not application/dicom"));
      }
    }
  }

  private static void answer(
      Exchange exchange, AnswerForm form, StoreReport report, Optional<String> study)
      throws IOException {
    DataSet dataSet = report.dataSet(study.map(ObjectPath::ofStudy).map(exchange::uri));
    exchange.status(report.status());
    exchange.setHeader("Cache-Control", "no-store");
    if (form == AnswerForm.XML) {
      exchange.send(form.type(), XmlDataSetWriter.create().toBytes(dataSet));
    } else {
      exchange.send(form.type(), JsonDataSetWriter.create().toBytes(dataSet));
    }
  }
}
