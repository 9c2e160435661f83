package dev.vna.benchmarks.population;

import java.util.ArrayList;
import java.util.List;

/**
 * A made-up study.
 *
 * @param number its number in the population, from 0
 * @param patient whose it is
 * @param uid Study Instance UID
 * @param date Study Date
 * @param time Study Time
 * @param accessionNumber Accession Number
 * @param description Study Description
 * @param referrer Referring Physician's Name
 * @param series its series, in the order in which they are sent
 */
public record Study(
    long number,
    Patient patient,
    String uid,
    String date,
    String time,
    String accessionNumber,
    String description,
    String referrer,
    List<Series> series) {
  @Override
  public String toString() {
    return "Study[number=" + number + " uid=" + uid + "]";
  }

  /** How many instances it has. */
  public int instances() {
    return series.stream().mapToInt(Series::instances).sum();
  }

  /** The UID of one of its series, from 0. */
  public String seriesUid(int index) {
    return series.get(index).uid();
  }

  /** The modality of one of its series, from 0. */
  public String modality(int index) {
    return series.get(index).modality().name();
  }

  /** The UID of one of its instances, both from 0. */
  public String sopInstanceUid(int seriesIndex, int instance) {
    return InstanceUids.of(series.get(seriesIndex)).uid(instance);
  }

  /** The UIDs of all its instances. */
  public List<String> sopInstanceUids() {
    List<String> uids = new ArrayList<>(instances());
    for (int index = 0; index < series.size(); index++) {
      for (int i = 0; i < series.get(index).instances(); i++) {
        uids.add(sopInstanceUid(index, i));
      }
    }
    return uids;
  }
}
