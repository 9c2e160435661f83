package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.StoreResult;
import dev.vna.archive.transfer.BulkExport;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ContentImport;
import dev.vna.archive.transfer.ExportResult;
import dev.vna.archive.transfer.ImportListener;
import dev.vna.archive.transfer.ImportResult;
import dev.vna.archive.transfer.ImportedItem;
import dev.vna.data.DataSet;
import dev.vna.data.wrap.WrappedContent;
import dev.vna.data.wrap.Wrapping;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the guide to import and export shows. */
final class TransferExamples {
  private TransferExamples() {}

  static ImportResult importAll(Archive archive, Path source)
      throws IOException, InterruptedException {
    // region import
    ImportResult result = BulkImport.into(archive).from(source).run();
    // endregion
    return result;
  }

  static List<ImportedItem> importWithJournal(Archive archive, Path source, Path journal)
      throws IOException, InterruptedException {
    // region journal
    List<ImportedItem> failures = new ArrayList<>();
    BulkImport.into(archive)
        .from(source)
        .journal(journal)
        .listener(
            new ImportListener() {
              @Override
              public void imported(ImportedItem item) {
                if (item.outcome().isFailure()) {
                  failures.add(item);
                }
              }
            })
        .run();
    // endregion
    return failures;
  }

  static ExportResult export(Archive archive, String study, Path folder, OutputStream out)
      throws IOException {
    // region export
    BulkExport export = BulkExport.of(archive).study(study);
    ExportResult medium = export.toFolder(folder);
    export.toZip(out);
    // endregion
    return medium;
  }

  static StoreResult wrap(Archive archive, String studyInstanceUid, Path pdf) throws IOException {
    // region wrap
    DataSet study = ContentImport.patientAndStudy(archive, studyInstanceUid);
    WrappedContent report = Wrapping.of(pdf).patientAndStudy(study).title("Report").wrap();
    StoreResult stored = ContentImport.store(archive, report);
    // endregion
    return stored;
  }
}
