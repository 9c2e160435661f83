package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.lifecycle.ConfirmationRequiredException;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.archive.lifecycle.LifecycleListener;
import dev.vna.archive.lifecycle.Plan;
import dev.vna.archive.lifecycle.Policy;
import java.io.IOException;
import java.util.List;

/** What the guide to the life cycle shows. */
final class LifecycleExamples {
  private LifecycleExamples() {}

  static List<Lifecycle.Outcome> run(Archive archive, Policy policy, Appendable out)
      throws IOException, ConfirmationRequiredException {
    // region run
    try (Lifecycle lifecycle = Lifecycle.builder(archive, policy).build()) {
      Plan plan = lifecycle.plan(ProgressListener.NONE);
      plan.print(out);
      return lifecycle.run(plan, false, ProgressListener.NONE);
    }
    // endregion
  }

  static Lifecycle start(Archive archive, Policy policy, LifecycleListener listener) {
    // region start
    Lifecycle lifecycle = Lifecycle.builder(archive, policy).listener(listener).build();
    lifecycle.start();
    // endregion
    return lifecycle;
  }
}
