package dev.vna.dicom.web;

import dev.vna.archive.NotPermittedException;
import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.StoreRefusedException;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the instances of a store request. For one thread. Source: PS3.18 Sections 10.5.3
 * and I.2.2.
 */
final class StoreReport {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;

  private static final int OUT_OF_RESOURCES = 0xA700;
  private static final int PROCESSING_FAILURE = 0x0110;
  private static final int NOT_AUTHORIZED = 0x0124;
  private static final int OTHER_CONTENT = 0xC111;
  private static final int TRANSFER_SYNTAX = 0xC122;
  private static final int CANNOT_UNDERSTAND = 0xC000;
  private static final int MISMATCH = 0xA900;

  private final List<DataSet> stored = new ArrayList<>();
  private final List<DataSet> failed = new ArrayList<>();
  private final List<DataSet> others = new ArrayList<>();
  private boolean onlyResources = true;

  void stored(String sopClassUid, String sopInstanceUid, Optional<String> retrieveUri) {
    DataSet.Builder item = reference(sopClassUid, sopInstanceUid);
    retrieveUri.ifPresent(uri -> item.set(Tag.RetrieveURL, uri));
    stored.add(item.build());
  }

  void failed(Optional<String> sopClassUid, Optional<String> sopInstanceUid, IOException why) {
    onlyResources &= why instanceof OutOfResourcesException;
    int reason = reason(why);
    if (sopClassUid.isPresent() && sopInstanceUid.isPresent()) {
      failed.add(
          reference(sopClassUid.get(), sopInstanceUid.get())
              .set(Tag.FailureReason, reason)
              .build());
    } else {
      others.add(DataSet.builder().set(Tag.FailureReason, reason).build());
    }
  }

  private static DataSet.Builder reference(String sopClassUid, String sopInstanceUid) {
    return DataSet.builder()
        .set(Tag.ReferencedSOPClassUID, sopClassUid)
        .set(Tag.ReferencedSOPInstanceUID, sopInstanceUid);
  }

  private static int reason(IOException why) {
    if (why instanceof OutOfResourcesException) {
      return OUT_OF_RESOURCES;
    }
    if (!(why instanceof StoreRefusedException refused)) {
      return why instanceof NotPermittedException ? NOT_AUTHORIZED : PROCESSING_FAILURE;
    }
    return switch (refused.reason()) {
      case CANNOT_UNDERSTAND, IDENTIFIER_MISSING -> CANNOT_UNDERSTAND;
      case IDENTIFIER_MISMATCH -> MISMATCH;
      case CONFLICT -> OTHER_CONTENT;
      case NOT_PERMITTED, REFUSED_BY_RULE -> NOT_AUTHORIZED;
      case TRANSFER_SYNTAX -> TRANSFER_SYNTAX;
    };
  }

  boolean isEmpty() {
    return stored.isEmpty() && failed.isEmpty() && others.isEmpty();
  }

  /** The status: all, some or none were stored; none for want of resources is no conflict. */
  int status() {
    if (failed.isEmpty() && others.isEmpty()) {
      return OK;
    }
    if (!stored.isEmpty()) {
      return ACCEPTED;
    }
    return onlyResources ? WebException.UNAVAILABLE : CONFLICT;
  }

  /** The body. */
  DataSet dataSet(Optional<String> studyUri) {
    DataSet.Builder report = DataSet.builder();
    studyUri.ifPresent(uri -> report.set(Tag.RetrieveURL, uri));
    if (!failed.isEmpty()) {
      report.setItems(Tag.FailedSOPSequence, failed);
    }
    if (!stored.isEmpty()) {
      report.setItems(Tag.ReferencedSOPSequence, stored);
    }
    if (!others.isEmpty()) {
      report.setItems(Tag.OtherFailuresSequence, others);
    }
    return report.build();
  }
}
