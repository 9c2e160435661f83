package dev.vna.testkit.crash;

import dev.vna.archive.Backups;
import java.nio.file.Path;

/** Restores the last point of backups, to be killed. Arguments: where they are, and where to. */
final class RestoreMain {
  private RestoreMain() {}

  public static void main(String[] arguments) throws Exception {
    Backups backups = Backups.in(Path.of(arguments[0]));
    int number = backups.points().get(backups.points().size() - 1).number();
    System.out.println("restoring");
    backups.restore(number, Path.of(arguments[1]), (done, total) -> System.out.println(done));
    System.out.println("restored");
  }
}
