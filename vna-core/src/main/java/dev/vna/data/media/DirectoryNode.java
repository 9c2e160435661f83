package dev.vna.data.media;

import dev.vna.data.DataSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record that is to be written, and those below it by what tells them apart. For one thread. */
final class DirectoryNode {
  /** In explicit VR little endian, led by the links, which are 0. */
  final DataSet record;

  final Map<String, DirectoryNode> children = new LinkedHashMap<>();

  /** Folder for files below, with those of its parents; empty until there is one. */
  String[] folder = {};

  DirectoryNode(DataSet record) {
    this.record = record;
  }
}
