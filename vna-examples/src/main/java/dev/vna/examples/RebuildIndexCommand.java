package dev.vna.examples;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    Path directory = data.directory();
    var bar = ProgressBar.of(spec.commandLine().getErr(), "rebuilding the index", "bytes");
    DataSettings.builder(directory).rebuildIndex(bar::progress);
    bar.clear();
    spec.commandLine().getOut().println("index rebuilt: data=" + directory.toRealPath());
    return CommandLine.ExitCode.OK;
  }
}
