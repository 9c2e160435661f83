package dev.vna.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;

/** Tells what the failures of an object store mean. */
final class S3Failures {
  private static final int NOT_FOUND = 404;
  private static final int TIMEOUT = 408;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;

  /** Codes that are worth another try whatever the status: throttling, and damage on the way. */
  private static final Set<String> TRANSIENT =
      Set.of(
          "SlowDown",
          "Throttling",
          "ThrottlingException",
          "RequestTimeout",
          "RequestTimeoutException",
          "InternalError",
          "OperationAborted",
          "ConditionalRequestConflict",
          "IncompleteBody",
          "BadDigest",
          "InvalidDigest",
          "XAmzContentSHA256Mismatch");

  private S3Failures() {}

  /** A call was tried as often as it is worth. */
  private static final class CallFailedException extends IOException {
    private static final long serialVersionUID = 1;

    CallFailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** True if the same call may well succeed a little later. */
  static boolean isTransient(Exception failure) {
    if (failure instanceof AwsServiceException answer) {
      int status = answer.statusCode();
      return status == TIMEOUT
          || status == TOO_MANY
          || (status >= SERVER_ERROR && status != NOT_IMPLEMENTED)
          || TRANSIENT.contains(code(answer));
    }
    if (failure instanceof RetryableException
        || failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return true;
    }
    if (isInterruption(failure) || failure instanceof CallFailedException) {
      return false;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return !(cause instanceof FileNotFoundException);
      }
    }
    return false;
  }

  /** True if the bucket has no such object. A bucket that is missing is another matter. */
  static boolean isMissing(Exception failure) {
    return failure instanceof AwsServiceException answer
        && answer.statusCode() == NOT_FOUND
        && !code(answer).equals("NoSuchBucket");
  }

  /** True if a server refused a call with that status. */
  static boolean hasStatus(Exception failure, int status) {
    return failure instanceof AwsServiceException answer && answer.statusCode() == status;
  }

  /** True if a server does not know something that a call asked for. */
  static boolean isNotImplemented(Exception failure) {
    return failure instanceof AwsServiceException answer
        && (answer.statusCode() == NOT_IMPLEMENTED || code(answer).equals("NotImplemented"));
  }

  /**
   * What callers are told.
   *
   * @param what the call, bucket and key
   */
  static IOException explain(String what, int attempts, Exception failure) {
    if (failure instanceof FileNotFoundException || failure instanceof CallFailedException) {
      return (IOException) failure;
    }
    if (isMissing(failure)) {
      FileNotFoundException missing = new FileNotFoundException(what + ": there is no such object");
      missing.initCause(failure);
      return missing;
    }
    if (isInterruption(failure)) {
      return interrupted(what, failure);
    }
    String tries = attempts > 1 ? " after " + attempts + " attempts" : "";
    return new CallFailedException(what + " failed" + tries + ": " + describe(failure), failure);
  }

  /** A failure that says that the thread was interrupted; it stays so. */
  static InterruptedIOException interrupted(String what, Exception cause) {
    Thread.currentThread().interrupt();
    InterruptedIOException interrupted = new InterruptedIOException(what + " was interrupted");
    interrupted.initCause(cause);
    return interrupted;
  }

  private static boolean isInterruption(Exception failure) {
    return failure instanceof AbortedException
        || (failure instanceof InterruptedIOException
            && !(failure instanceof SocketTimeoutException));
  }

  private static String describe(Exception failure) {
    if (failure instanceof AwsServiceException answer) {
      return "status="
          + answer.statusCode()
          + " code="
          + code(answer)
          + " requestId="
          + answer.requestId();
    }
    Throwable root = failure;
    while (!(root instanceof IOException) && root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }

  private static String code(AwsServiceException answer) {
    return Optional.ofNullable(answer.awsErrorDetails())
        .flatMap(details -> Optional.ofNullable(details.errorCode()))
        .orElse("");
  }
}
