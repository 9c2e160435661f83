package dev.vna.archive.lifecycle;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** YAML, where its library is on the class path. */
final class YamlPolicies {
  private YamlPolicies() {}

  /**
   * What reads YAML.
   *
   * @throws IllegalArgumentException if its library is not there
   */
  static TokenStreamFactory factory() {
    try {
      return new YAMLFactory();
    } catch (NoClassDefFoundError e) {
      throw new IllegalArgumentException(
          "YAML needs tools.jackson.dataformat:jackson-dataformat-yaml on the class path; or write"
              + " the policy as JSON",
          e);
    }
  }
}
