package dev.vna.archive.transfer;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.TransferSyntax;
import dev.vna.data.media.DirectoryBuilder;
import dev.vna.data.media.FileId;
import dev.vna.data.media.FileSetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes instances and, at the end, the directory of them. For one thread, used once. */
final class FileSetExport {
  private static final int MAX_FINDINGS = 1_000;

  private final ExportTarget target;
  private final BulkExport export;
  private final DirectoryBuilder directory = new DirectoryBuilder();
  private final List<String> findings = new ArrayList<>();
  private long instances;
  private long bytes;

  FileSetExport(ExportTarget target, BulkExport export) {
    this.target = target;
    this.export = export;
  }

  ExportResult run() throws IOException {
    export.forEach(this::write);
    target.write(
        List.of(DirectoryBuilder.FILE_NAME),
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
        directory::write);
    directory.findings().forEach(finding -> find(finding.toString()));
    return new ExportResult(instances, bytes, findings);
  }

  private void write(Instance instance) throws IOException {
    TransferSyntax syntax = instance.transferSyntax();
    target.write(
        name(instance, syntax).components(),
        syntax,
        out -> {
          var counted = new CountedOutput(out);
          instance.copyTo(counted);
          bytes += counted.count();
        });
    instances++;
  }

  private FileId name(Instance instance, TransferSyntax syntax) throws IOException {
    InstanceEntry entry = instance.entry();
    try {
      return directory.add(instance.header(), entry.sopClassUid(), entry.sopInstanceUid(), syntax);
    } catch (FileSetException e) {
      FileId other = directory.nameOfOther();
      find(other + " is not in the directory: " + e.getMessage());
      return other;
    }
  }

  private void find(String what) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(what);
    }
  }
}
