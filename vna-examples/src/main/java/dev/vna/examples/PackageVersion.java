package dev.vna.examples;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar's manifest. */
public final class PackageVersion implements IVersionProvider {
  /** For picocli. */
  public PackageVersion() {}

  @Override
  public String[] getVersion() {
    String version = PackageVersion.class.getPackage().getImplementationVersion();
    return new String[] {"vna " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
