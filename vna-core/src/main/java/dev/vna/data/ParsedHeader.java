package dev.vna.data;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link HeaderParser} found in a data set.
 *
 * @param header the data set without bulk values
 * @param fragments of encapsulated Pixel Data; empty if it is native or absent
 * @param length of the data set as received in bytes; of a deflated one, when inflated
 * @param bigEndian whether numbers in the data set as received, and so in bulk values, are big
 *     endian; tells what was found where the transfer syntax was wrong
 * @param findings what was wrong and was forgiven, at most 100
 * @param findingCount how many findings there were
 */
public record ParsedHeader(
    DataSet header,
    Optional<Fragments> fragments,
    long length,
    boolean bigEndian,
    List<Finding> findings,
    int findingCount) {
  /** Copies the list. */
  public ParsedHeader {
    findings = List.copyOf(findings);
  }
}
