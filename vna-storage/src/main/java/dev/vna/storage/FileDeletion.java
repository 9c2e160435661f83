package dev.vna.storage;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Deletes files: each, then each folder is forced once; then what is empty goes. A sidecar goes
 * when no file of it is left, but for the one with the highest number: no number is given twice, so
 * no name is. For one use.
 */
final class FileDeletion {
  private final FileTree tree;
  private final Set<Path> folders = new HashSet<>();
  private final Set<Long> batches = new TreeSet<>();

  FileDeletion(FileTree tree) {
    this.tree = tree;
  }

  void run(List<FileBatch.Entry> entries) throws IOException {
    tree.folders().readLock().lock();
    try {
      for (FileBatch.Entry entry : entries) {
        delete(entry);
      }
    } finally {
      tree.folders().readLock().unlock();
    }
    for (Path folder : folders) {
      try {
        tree.files().forceDirectory(folder);
      } catch (NoSuchFileException e) {
        continue; // it was empty, and went
      }
    }
    tree.removeEmpty(folders);
    for (long batch : batches) {
      if (!tree.isLast(batch) && isEmpty(tree.entries(batch))) {
        tree.files().delete(tree.sidecar(batch));
      }
    }
  }

  private void delete(FileBatch.Entry entry) throws IOException {
    Path file = tree.path(entry);
    if (tree.exists(file)) {
      tree.files().delete(file);
      tree.use(-entry.record().sizeBytes());
    }
    // Forced also if it is gone already: the call that deleted it may have failed then.
    folders.add(file.getParent());
    batches.add(entry.location().batch());
  }

  private boolean isEmpty(List<FileBatch.Entry> entries) throws IOException {
    for (FileBatch.Entry entry : entries) {
      if (tree.exists(tree.path(entry))) {
        return false;
      }
    }
    return true;
  }
}
