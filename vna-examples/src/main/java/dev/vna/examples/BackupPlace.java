package dev.vna.examples;

import dev.vna.archive.Backups;
import dev.vna.storage.S3BackupTarget;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where backups are: a directory, or a bucket and the options that say how to reach it. */
final class BackupPlace {
  private static final String S3 = "s3://";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--s3-endpoint",
      paramLabel = "URI",
      description = "The S3 server, if it is not Amazon's.")
  private Optional<URI> endpoint = Optional.empty();

  @Option(
      names = "--s3-region",
      paramLabel = "REGION",
      description = "The region. Default: as the tools of AWS find it, as keys are.")
  private Optional<String> region = Optional.empty();

  @Option(
      names = "--s3-addressing",
      paramLabel = "HOW",
      description =
          "Where the bucket is named: path, or virtual for the host. Default: path with"
              + " --s3-endpoint, else virtual.")
  private Optional<Addressing> addressing = Optional.empty();

  /**
   * A place that is open.
   *
   * @param open what is to be closed afterwards
   */
  record Opened(Backups backups, Closeable open) implements Closeable {
    @Override
    public void close() throws IOException {
      open.close();
    }
  }

  /**
   * Opens a place.
   *
   * @param place a directory, or {@code s3://BUCKET/PREFIX}
   * @throws IOException if a bucket cannot be listed
   */
  Opened open(String place) throws IOException {
    try {
      if (place.startsWith(S3)) {
        S3BackupTarget target = bucket(place.substring(S3.length()));
        return new Opened(Backups.at(target), target);
      }
      return new Opened(Backups.in(Path.of(place)), () -> {});
    } catch (InvalidPathException | IllegalStateException e) {
      throw new ParameterException(spec.commandLine(), place + ": " + e.getMessage(), e);
    }
  }

  private S3BackupTarget bucket(String path) throws IOException {
    int slash = path.indexOf('/');
    String prefix = slash < 0 ? "" : path.substring(slash + 1);
    S3BackupTarget.Builder settings;
    try {
      settings = S3BackupTarget.builder(slash < 0 ? path : path.substring(0, slash));
      settings.prefix(prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
      endpoint.ifPresent(settings::endpoint);
      region.ifPresent(settings::region);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), S3 + path + ": " + e.getMessage(), e);
    }
    if (Addressing.isPath(addressing, endpoint)) {
      settings.pathStyle();
    }
    return settings.open();
  }
}
