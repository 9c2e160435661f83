package dev.vna.archive.transfer;

/**
 * Is told what an import does. It is called by one thread at a time, and holds up the import while
 * it runs. What it throws ends the import.
 */
public interface ImportListener {
  /** Tells nobody. */
  ImportListener NONE = new ImportListener() {};

  /** Called some times a second, and at the end. */
  default void progress(ImportProgress progress) {}

  /** Called for each item, except for those that an earlier run has dealt with. */
  default void imported(ImportedItem item) {}

  /**
   * Called for what is wrong with a source and was forgiven, such as a directory of a file-set that
   * contradicts itself.
   *
   * @param source the file
   * @param finding what is wrong, without patient data
   */
  default void found(java.nio.file.Path source, String finding) {}
}
