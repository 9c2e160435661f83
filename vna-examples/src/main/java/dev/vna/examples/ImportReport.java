package dev.vna.examples;

import dev.vna.archive.transfer.ImportListener;
import dev.vna.archive.transfer.ImportProgress;
import dev.vna.archive.transfer.ImportedItem;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Shows how far an import is, and lists what somebody should look at. */
final class ImportReport implements ImportListener, Closeable {
  private static final int MAX_SHOWN = 20;

  private final Writer report;
  private final boolean toFile;
  private final PrintWriter messages;
  private final ProgressBar bar;
  private int shown;

  private ImportReport(Writer report, boolean toFile, PrintWriter messages) {
    this.report = report;
    this.toFile = toFile;
    this.messages = messages;
    this.bar = ProgressBar.of(messages, "importing", "items");
  }

  static ImportReport open(Optional<Path> file, PrintWriter messages) throws IOException {
    Writer report =
        file.isPresent()
            ? Files.newBufferedWriter(
                file.get(),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)
            : Writer.nullWriter();
    return new ImportReport(report, file.isPresent(), messages);
  }

  @Override
  public void progress(ImportProgress progress) {
    progress.totalItems().ifPresent(total -> bar.progress(progress.items(), total));
  }

  @Override
  public void imported(ImportedItem item) {
    switch (item.outcome()) {
      case STORED, ALREADY_STORED, REPLACED, DONE_BEFORE -> {}
      case CONFLICT, REFUSED, NO_INSTANCE, UNREADABLE, MISSING, LEFT_OUT -> list(item);
    }
  }

  private void list(ImportedItem item) {
    String words = ImportCommand.words(item.outcome());
    try {
      report.write(words + "\t" + item.detail() + "\t" + item.name() + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the report cannot be written", e);
    }
    if (item.outcome().isFailure() && !toFile) {
      shown++;
      if (shown <= MAX_SHOWN) {
        tell(words + ": " + item.name() + ": " + item.detail());
      } else if (shown == MAX_SHOWN + 1) {
        tell("more of them: --report FILE lists all");
      }
    }
  }

  @Override
  public void found(Path source, String finding) {
    tell(source + ": " + finding);
  }

  private void tell(String line) {
    bar.clear();
    messages.println(line);
    messages.flush();
  }

  /** Nothing more comes. */
  void end() {
    bar.clear();
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}
