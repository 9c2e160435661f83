package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.lifecycle.ConfirmationRequiredException;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.archive.lifecycle.Plan;
import dev.vna.archive.lifecycle.Policy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plans and runs what the policy of an archive says; refused beside a running archive. */
@Command(
    name = "lifecycle",
    description = {
      "Plans, or runs, what DIR/policy.yaml says of the studies of a stopped archive.",
      "A running archive does it by the policy's schedules."
    },
    mixinStandardHelpOptions = true,
    versionProvider = PackageVersion.class,
    usageHelpWidth = 100,
    subcommands = {LifecycleCommand.PlanCommand.class, LifecycleCommand.RunCommand.class})
final class LifecycleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand: plan or run");
  }

  /** Something to do with the life cycle of an open archive. */
  private interface Work {
    int with(Lifecycle lifecycle) throws IOException, ConfirmationRequiredException;
  }

  private static int open(CommandSpec spec, DataOption data, Work work) throws Exception {
    Path directory = data.directory();
    Optional<Policy> policy = DataSettings.policy(directory);
    if (policy.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "there is no policy: want " + directory.resolve("policy.yaml"));
    }
    try (Archive archive = DataSettings.builder(directory).open();
        Lifecycle lifecycle = Lifecycle.builder(archive, policy.get()).build()) {
      return work.with(lifecycle);
    }
  }

  /** Tells what would be done. */
  @Command(
      name = "plan",
      description = "Tells what would be done with which study, and why. Does nothing.",
      mixinStandardHelpOptions = true,
      usageHelpWidth = 100)
  static final class PlanCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Override
    public Integer call() throws Exception {
      PrintWriter out = spec.commandLine().getOut();
      var bar = ProgressBar.of(spec.commandLine().getErr(), "planning", "studies");
      return open(
          spec,
          data,
          lifecycle -> {
            Plan plan = lifecycle.plan(bar::progress);
            bar.clear();
            plan.print(out);
            out.println("run it: lifecycle run --plan " + plan.id());
            return ExitCode.OK;
          });
    }
  }

  /** Does what a plan says. */
  @Command(
      name = "run",
      description = {
        "Does what a plan says, as far as it is still right; one that was interrupted is gone on",
        "with. Exit status 3 if steps failed, 4 if it has to be confirmed."
      },
      mixinStandardHelpOptions = true,
      usageHelpWidth = 100)
  static final class RunCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final int UNCONFIRMED = 4;

    @Spec private CommandSpec spec;
    @Mixin private DataOption data;

    @Option(
        names = "--plan",
        paramLabel = "ID",
        required = true,
        description = "The plan, as lifecycle plan named it.")
    private String plan;

    @Option(
        names = "--confirm",
        description = "Somebody has looked at the plan and agrees to all its deletions.")
    private boolean confirmed;

    @Override
    public Integer call() throws Exception {
      var bar = ProgressBar.of(spec.commandLine().getErr(), "running", "steps");
      return open(spec, data, lifecycle -> run(lifecycle, bar));
    }

    private int run(Lifecycle lifecycle, ProgressBar bar) throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      try {
        List<Lifecycle.Outcome> outcomes =
            lifecycle.run(lifecycle.plan(plan), confirmed, bar::progress);
        bar.clear();
        for (Lifecycle.Outcome outcome : outcomes) {
          if (outcome.result() != Lifecycle.Result.DONE) {
            out.println(
                outcome.result()
                    + " "
                    + outcome.step().studyInstanceUid()
                    + " "
                    + outcome.step().act()
                    + ": "
                    + outcome.why());
          }
        }
        long failed = count(outcomes, Lifecycle.Result.FAILED);
        out.println(
            "done="
                + count(outcomes, Lifecycle.Result.DONE)
                + " kept="
                + count(outcomes, Lifecycle.Result.KEPT)
                + " failed="
                + failed);
        return failed > 0 ? FAILED : ExitCode.OK;
      } catch (ConfirmationRequiredException e) {
        spec.commandLine().getErr().println(e.getMessage() + " with --confirm");
        return UNCONFIRMED;
      }
    }

    private static long count(List<Lifecycle.Outcome> outcomes, Lifecycle.Result result) {
      return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
  }
}
