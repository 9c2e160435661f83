package dev.vna.benchmarks;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what was measured: rates and ratios, the time of one instance, syncs, the first ones. */
final class LoadReport {
  static final String VNA = "vna";
  static final String STORESCP = "storescp";
  static final String IGNORING = "storescp --ignore";
  static final String ORTHANC = "Orthanc";

  private static final double LARGE_BYTES = 100_000;

  private final PrintWriter out;
  private final boolean markdown;

  LoadReport(PrintWriter out, boolean markdown) {
    this.out = out;
    this.markdown = markdown;
  }

  void print(List<LoadResult> results) {
    rates(results);
    processorTime(results);
    single(results);
    syncs(results);
    cold(results);
  }

  private void rates(List<LoadResult> results) {
    out.println("Instances a second, warm; medians of the rounds, ratios round by round:");
    out.println();
    ReportTable table =
        new ReportTable(
            "bytes, associations",
            "vna",
            "storescp",
            "ratio",
            "(from to)",
            "wanted",
            "Orthanc",
            "ratio");
    for (LoadResult result : results) {
      result.warm.forEach(
          (associations, warm) ->
              table.add(
                  List.of(
                      result.bytes + ", " + associations,
                      rate(warm, VNA),
                      rate(warm, STORESCP),
                      ratio(warm, STORESCP),
                      range(warm, STORESCP),
                      wanted(associations, result.bytes),
                      rate(warm, ORTHANC),
                      ratio(warm, ORTHANC))));
    }
    table.print(out, markdown);
  }

  private static String wanted(int associations, int bytes) {
    if (associations >= 16) {
      return "1.00";
    }
    if (associations >= 4) {
      return bytes > LARGE_BYTES ? "1.00" : "0.75";
    }
    return "-";
  }

  private void processorTime(List<LoadResult> results) {
    out.println("Processor time of the server by instance, milliseconds:");
    out.println();
    ReportTable table = new ReportTable("bytes, associations", VNA, STORESCP, ORTHANC);
    for (LoadResult result : results) {
      result.warm.forEach(
          (associations, warm) ->
              table.add(
                  List.of(
                      result.bytes + ", " + associations,
                      median(warm.cpuMillis, VNA),
                      median(warm.cpuMillis, STORESCP),
                      median(warm.cpuMillis, ORTHANC))));
    }
    table.print(out, markdown);
  }

  private void single(List<LoadResult> results) {
    ReportTable table =
        new ReportTable(
            "bytes", VNA, IGNORING, "append and fdatasync", "synced LMDB put", "sum", "ratio");
    boolean any = false;
    for (LoadResult result : results) {
      LoadResult.Warm warm = result.warm.get(1);
      if (warm != null && warm.rates.containsKey(IGNORING)) {
        any = true;
        double sum = warm.referenceMillis(IGNORING);
        table.add(
            List.of(
                Integer.toString(result.bytes),
                decimal(warm.millis(VNA)),
                decimal(warm.millis(IGNORING)),
                decimal(warm.appendMillis.median()),
                decimal(warm.putMillis.median()),
                decimal(sum),
                decimal(warm.millis(VNA) / sum)));
      }
    }
    if (any) {
      out.println("One association, milliseconds for an instance (wanted: a ratio of 1.30):");
      out.println();
      table.print(out, markdown);
    }
  }

  private void syncs(List<LoadResult> results) {
    ReportTable table =
        new ReportTable(
            "bytes, associations",
            "instances",
            "groups",
            "instances/group",
            "syncs of the log",
            "all syncs",
            "counts");
    boolean any = false;
    for (LoadResult result : results) {
      for (Map.Entry<Integer, LoadResult.Warm> entry : result.warm.entrySet()) {
        LoadResult.Warm warm = entry.getValue();
        any |= warm.allSyncs > 0;
        table.add(
            List.of(
                result.bytes + ", " + entry.getKey(),
                Long.toString(warm.instances),
                Long.toString(warm.groups),
                decimal(warm.instances / (double) warm.groups),
                Long.toString(warm.logSyncs),
                Long.toString(warm.allSyncs),
                warm.logSyncs >= warm.groups ? "yes" : "NO"));
      }
    }
    if (any) {
      out.println("Syncs as strace saw them; a run with fewer than groups does not count:");
      out.println();
      table.print(out, markdown);
    }
  }

  private void cold(List<LoadResult> results) {
    List<LoadResult> measured = results.stream().filter(r -> !r.coldRates.isEmpty()).toList();
    if (measured.isEmpty()) {
      return;
    }
    out.println("Cold: the first instances that a fresh server gets, instances a second:");
    out.println();
    List<String> names = new ArrayList<>(measured.get(0).coldRates.keySet());
    names.sort(null);
    List<String> headings = new ArrayList<>(List.of("bytes"));
    headings.addAll(names);
    ReportTable table = new ReportTable(headings.toArray(new String[0]));
    for (LoadResult result : measured) {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(result.bytes)));
      names.forEach(name -> cells.add(whole(result.coldRates.get(name))));
      table.add(cells);
    }
    table.print(out, markdown);
  }

  private static String rate(LoadResult.Warm warm, String peer) {
    return samples(warm.rates, peer).map(samples -> whole(samples.median())).orElse("-");
  }

  private static String ratio(LoadResult.Warm warm, String peer) {
    return samples(warm.ratios, peer).map(samples -> decimal(samples.median())).orElse("-");
  }

  private static String range(LoadResult.Warm warm, String peer) {
    return samples(warm.ratios, peer)
        .map(samples -> decimal(samples.min()) + " " + decimal(samples.max()))
        .orElse("-");
  }

  private static String median(Map<String, Samples> all, String peer) {
    return samples(all, peer).map(samples -> decimal(samples.median())).orElse("-");
  }

  private static Optional<Samples> samples(Map<String, Samples> all, String peer) {
    return Optional.ofNullable(all.get(peer));
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }

  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
