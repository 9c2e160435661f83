package dev.vna.dicom.service;

import dev.vna.data.UidRegistry;

/** Which abstract syntaxes are taken for storage. */
public enum StorageClasses {
  /** Those of the standard. */
  STANDARD_ONLY {
    @Override
    boolean accepts(String abstractSyntax) {
      return UidRegistry.isStorageSopClass(abstractSyntax);
    }
  },
  /**
   * Those of the standard, and every UID that the standard does not know: private and future
   * classes. What the standard knows as something else is never taken for storage.
   */
  ALSO_UNKNOWN {
    @Override
    boolean accepts(String abstractSyntax) {
      return UidRegistry.isStorageSopClass(abstractSyntax)
          || (!UidRegistry.isRegistered(abstractSyntax)
              && abstractSyntax.matches("[0-9]+(\\.[0-9]+)+"));
    }
  };

  abstract boolean accepts(String abstractSyntax);
}
