package dev.vna.dicom.service;

import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.NotPermittedException;
import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.StoreRefusedException;
import dev.vna.data.DataSetException;
import dev.vna.dicom.net.AssociationException;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.Status;
import java.io.IOException;

/**
 * The one table that maps failures of the archive to DIMSE statuses. Source: PS3.4 Tables B.2-1,
 * C.4-1, C.4-2 and C.4-3; PS3.7 Annex C.
 */
final class Failures {
  /** The range Cxxx is the service's own: a SOP Instance UID that is taken by other content. */
  static final Status CONFLICT = new Status(0xC111);

  private Failures() {}

  /** What a failed C-STORE answers. */
  static IOException store(Exception e) {
    if (e instanceof AssociationException association) {
      return association;
    }
    if (e instanceof DimseException dimse) {
      return dimse;
    }
    if (e instanceof StoreRefusedException refused) {
      return new DimseException(store(refused.reason()), comment(refused), e);
    }
    if (e instanceof NotPermittedException) {
      return new DimseException(Status.NotAuthorized, "not permitted", e);
    }
    if (e instanceof OutOfResourcesException) {
      return new DimseException(Status.OutOfResources, "out of resources", e);
    }
    if (e instanceof ArchiveClosedException) {
      return new DimseException(Status.OutOfResources, "the archive is closing", e);
    }
    return new DimseException(Status.OutOfResources, "storage failed", e);
  }

  private static Status store(StoreRefusedException.Reason reason) {
    return switch (reason) {
      case CANNOT_UNDERSTAND, IDENTIFIER_MISSING -> Status.CannotUnderstand;
      case IDENTIFIER_MISMATCH -> Status.DataSetDoesNotMatchSOPClass;
      case CONFLICT -> CONFLICT;
      case NOT_PERMITTED, REFUSED_BY_RULE -> Status.NotAuthorized;
      case TRANSFER_SYNTAX -> Status.SOPClassNotSupported;
    };
  }

  private static String comment(StoreRefusedException refused) {
    return switch (refused.reason()) {
      case CONFLICT -> "other content has this SOP Instance UID; kept, hidden";
      case IDENTIFIER_MISMATCH -> "SOP class or instance UID differs from the command's";
      default -> String.valueOf(refused.getMessage());
    };
  }

  /** What a C-GET or C-MOVE answers whose matches could not be found. */
  static IOException retrieve(Exception e) {
    return e instanceof QueryLimitException
        ? new DimseException(Status.UnableToCalculateNumberOfMatches, "the query costs too much", e)
        : query(e);
  }

  /** What a failed C-FIND answers. */
  static IOException query(Exception e) {
    if (e instanceof AssociationException association) {
      return association;
    }
    if (e instanceof DimseException dimse) {
      return dimse;
    }
    if (e instanceof QueryLimitException) {
      return new DimseException(Status.OutOfResources, "the query costs too much", e);
    }
    if (e instanceof NotPermittedException) {
      return new DimseException(Status.NotAuthorized, "not permitted", e);
    }
    if (e instanceof DataSetException) {
      return new DimseException(Status.UnableToProcess, "identifier cannot be parsed", e);
    }
    if (e instanceof IllegalArgumentException) {
      return new DimseException(Status.UnableToProcess, "a key cannot be matched", e);
    }
    return new DimseException(Status.UnableToProcess, "the archive failed", e);
  }
}
