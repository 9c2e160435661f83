package dev.vna.archive.lifecycle;

import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** What only those need who have the YAML library: a class of its own, which others never load. */
final class YamlPolicies {
  private YamlPolicies() {}

  static TokenStreamFactory factory() {
    return new YAMLFactory();
  }
}
