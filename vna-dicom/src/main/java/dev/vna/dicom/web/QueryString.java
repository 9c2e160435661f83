package dev.vna.dicom.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The query of a URI: names and values, decoded, in their order.
 *
 * @param parameters what there is; names may come more than once
 */
record QueryString(List<Parameter> parameters) {
  private static final int MAX_PARAMETERS = 1_000;

  /** One name and its value, which is empty if it has none. */
  record Parameter(String name, String value) {}

  QueryString {
    parameters = List.copyOf(parameters);
  }

  /**
   * Reads a query as it stands in the URI, after the question mark.
   *
   * @throws WebException if it cannot be decoded, or has more than 1,000 parameters
   */
  static QueryString parse(String raw) throws WebException {
    List<Parameter> parameters = new ArrayList<>();
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (parameters.size() == MAX_PARAMETERS) {
        throw WebException.badRequest("more than " + MAX_PARAMETERS + " query parameters");
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters.add(new Parameter(Percent.decodeQuery(name), Percent.decodeQuery(value)));
    }
    return new QueryString(parameters);
  }

  /** All values of a name. */
  List<String> all(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
  }

  /**
   * The value of a name.
   *
   * @throws WebException if it comes twice
   */
  Optional<String> single(String name) throws WebException {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw WebException.badRequest("query parameter " + name + " is given more than once");
    }
    return values.stream().findFirst();
  }
}
