package dev.vna.index;

/** Shows and hides versions of instances, within one write transaction. For one thread. */
final class Versions {
  private final WriteSession session;
  private final Filing filing;
  private final Rows rows;

  Versions(WriteSession session, Filing filing) {
    this.session = session;
    this.filing = filing;
    this.rows = session.rows();
  }

  Members of(int partition, String sopInstanceUid) {
    return rows.versions(partition, sopInstanceUid);
  }

  /** Puts the first version of an instance; false if it has versions already. */
  boolean putFirst(int partition, String sopInstanceUid, long number, boolean isHidden) {
    Members only = new Members();
    only.append(number, isHidden);
    return session.tx().putNew(Table.SOPS, Keys.sop(partition, sopInstanceUid), only.toBytes(0));
  }

  void put(int partition, String sopInstanceUid, Members versions) {
    byte[] key = Keys.sop(partition, sopInstanceUid);
    if (versions.size() == 0) {
      session.tx().delete(Table.SOPS, key);
    } else {
      session.tx().put(Table.SOPS, key, versions.toBytes(0));
    }
  }

  /** At most one version is visible: a newer one hides it. */
  void hideVisible(Members versions) {
    for (int i = 0; i < versions.size(); i++) {
      if (!versions.isHidden(i)) {
        long number = versions.number(i);
        LogRow row = rows.log(number);
        if (row instanceof LogRow.InTree in) {
          filing.hide(filing.place(number, in));
        } else {
          countOutside(rows.payload(row), -1);
        }
        versions.hide(number);
      }
    }
  }

  /** Makes a hidden version visible; no other one may be. */
  void show(Members versions, long number) {
    LogRow row = rows.log(number);
    if (row instanceof LogRow.InTree in) {
      filing.show(filing.place(number, in));
    } else {
      countOutside(rows.payload(row), 1);
    }
    versions.show(number);
  }

  /** Counts visible instances outside the patient tree. */
  void countOutside(Payload payload, int instances) {
    session.state().instances += instances;
    session.state().blobBytes += instances * payload.blobBytes();
  }
}
