package dev.vna.dicom.web;

import java.io.IOException;
import java.util.Optional;

/** How data sets are answered. Source: PS3.18 Section 8.7.3.2. */
enum AnswerForm {
  JSON(MediaType.DICOM_JSON),
  /** The same under its general name, for clients that ask for that. */
  PLAIN_JSON(MediaType.JSON),
  XML(MediaType.DICOM_XML);

  private final String type;

  AnswerForm(String type) {
    this.type = type;
  }

  /** The media type of the body, or of a part. */
  String type() {
    return type;
  }

  /**
   * The form of many data sets: an array in JSON, or parts in XML.
   *
   * @throws WebException 406 if the client takes neither
   */
  static AnswerForm ofMany(Exchange exchange) throws IOException {
    return exchange
        .accept()
        .choose(
            wanted -> {
              Optional<AnswerForm> json = json(wanted);
              return json.isEmpty() && wanted.takesMultipart() && wanted.takes(XML.type)
                  ? Optional.of(XML)
                  : json;
            })
        .orElseThrow(AnswerForm::notAcceptable);
  }

  /** The form of one data set: an object in JSON, or a document in XML. */
  static AnswerForm ofOne(Exchange exchange) throws IOException {
    return exchange
        .accept()
        .choose(
            wanted -> {
              Optional<AnswerForm> json = json(wanted);
              return json.isEmpty() && wanted.takes(XML.type) ? Optional.of(XML) : json;
            })
        .orElseThrow(AnswerForm::notAcceptable);
  }

  private static Optional<AnswerForm> json(Wanted wanted) {
    if (!wanted.takesSingle()) {
      return Optional.empty();
    }
    if (wanted.takes(JSON.type)) {
      return Optional.of(JSON);
    }
    return wanted.takes(PLAIN_JSON.type) ? Optional.of(PLAIN_JSON) : Optional.empty();
  }

  private static WebException notAcceptable() {
    return WebException.notAcceptable(
        "want application/dicom+json, or multipart/related; type=\"application/dicom+xml\"");
  }
}
