package dev.vna.data;

import java.util.List;

/**
 * A data set that was read from JSON or XML.
 *
 * @param dataSet in the form of a header ({@link DataSet#isHeader}) that holds all values; text in
 *     it is UTF-8, and says so where it is not plain ASCII
 * @param unresolved references to bulk values that no resolver brought, in order; their elements
 *     are not in the data set
 * @param findings what was wrong and was forgiven, at most 100
 */
public record DecodedDataSet(DataSet dataSet, List<BulkUri> unresolved, List<Finding> findings) {
  /** Copies the lists. */
  public DecodedDataSet {
    unresolved = List.copyOf(unresolved);
    findings = List.copyOf(findings);
  }
}
