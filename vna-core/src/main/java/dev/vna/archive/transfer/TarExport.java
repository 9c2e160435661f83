package dev.vna.archive.transfer;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.UidRegistry;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Writes instances as files of a tar. For one thread, used once. */
final class TarExport {
  private static final int BUFFER_BYTES = 64 << 10;

  private final TarWriter tar;
  private final OutputStream out;
  private final BulkExport export;
  private long instances;
  private long bytes;

  TarExport(OutputStream out, BulkExport export) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.tar = new TarWriter(this.out);
    this.export = export;
  }

  ExportResult run() throws IOException {
    export.forEach(this::write);
    tar.finish();
    out.flush();
    return new ExportResult(instances, bytes, List.of());
  }

  private void write(Instance instance) throws IOException {
    long size = instance.entry().blob().sizeBytes();
    if (instance.isCorrected()) {
      // A header of a tar says how much comes: what corrections make of it, writing it tells.
      var measure = new CountedOutput(OutputStream.nullOutputStream());
      instance.copyTo(measure);
      size = measure.count();
    }
    tar.write(name(instance.entry()), size, instance.entry().received(), instance::copyTo);
    instances++;
    bytes += size;
  }

  /** By UIDs that are as the standard wants them, and so are harmless and of 64 characters. */
  private static String name(InstanceEntry entry) {
    Optional<String> study = entry.studyInstanceUid().filter(UidRegistry::isValid);
    Optional<String> series = entry.seriesInstanceUid().filter(UidRegistry::isValid);
    if (study.isPresent() && series.isPresent() && UidRegistry.isValid(entry.sopInstanceUid())) {
      return study.get() + "/" + series.get() + "/" + entry.sopInstanceUid() + ".dcm";
    }
    return "other/" + entry.sequence() + ".dcm";
  }
}
