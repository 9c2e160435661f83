package dev.vna.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes the index of an archive again from its log; refused beside a running archive. */
@Command(
    name = "rebuild-index",
    description = {
      "Makes the index of a stopped archive again from its log.",
      "The present index stays until the new one is complete."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    usageHelpWidth = 100)
final class RebuildIndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Directory of the archive.")
  private Path data;

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(data)) {
      throw new ParameterException(spec.commandLine(), "--data=" + data + " is no directory");
    }
    var bar = ProgressBar.of(spec.commandLine().getErr(), "rebuilding the index", "bytes");
    DataSettings.builder(data).rebuildIndex(bar::progress);
    bar.clear();
    spec.commandLine().getOut().println("index rebuilt: data=" + data.toRealPath());
    return CommandLine.ExitCode.OK;
  }
}
