package dev.vna.storage;

import dev.vna.storage.S3Store.PartChecksum;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * The calls that a bucket understands, each tried again where that helps. The only class that talks
 * to the SDK's client. Thread-safe.
 */
final class S3Bucket implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);
  private static final String NEW_ONLY = "*";
  private static final int EXISTS = 412;

  private final S3Client client;
  private final Settings settings;
  private final S3Retry retry;

  /** Whether writes ask that there is nothing yet: as long as the server knows such writes. */
  private volatile boolean conditional;

  /** Whether keys are written more than once. */
  enum Keys {
    /** Never: something under a key that is not ours is an error. */
    ONCE,
    /** What is written takes the place of what was there. */
    REPLACED
  }

  /**
   * What is the same for all calls.
   *
   * @param bucket its name
   * @param checksum what proves that a write arrived as it was sent
   * @param pageObjects how many objects are listed with one call
   * @param contentType of what is written
   */
  record Settings(
      String bucket, PartChecksum checksum, int pageObjects, Keys keys, String contentType) {}

  S3Bucket(S3Client client, Settings settings, S3Retry retry) {
    this.client = client;
    this.settings = settings;
    this.retry = retry;
    conditional = settings.keys() == Keys.ONCE;
  }

  /** Takes what is listed. */
  @FunctionalInterface
  interface ObjectVisitor {
    /** An object and its size. */
    void object(String key, long sizeBytes);
  }

  /** Takes what is listed, with the time by the server's clock at which it was written. */
  @FunctionalInterface
  interface TimeVisitor {
    /** An object. */
    void object(String key, Instant written);
  }

  /** An upload that is not visible yet. */
  record Upload(String key, String id) {}

  /** A part of an upload, as the server took it. */
  record Part(int number, String tag, Optional<String> crc32c) {}

  /** The objects whose keys begin with a prefix, page by page. */
  void list(String prefix, ObjectVisitor visitor) throws IOException {
    listAll(prefix, object -> visitor.object(object.key(), object.size()));
  }

  /** The objects whose keys begin with a prefix, and when they were written. */
  void listTimes(String prefix, TimeVisitor visitor) throws IOException {
    listAll(prefix, object -> visitor.object(object.key(), object.lastModified()));
  }

  private void listAll(String prefix, Consumer<S3Object> visitor) throws IOException {
    Optional<String> token = Optional.empty();
    do {
      ListObjectsV2Request.Builder request =
          ListObjectsV2Request.builder()
              .bucket(settings.bucket())
              .prefix(prefix)
              .maxKeys(settings.pageObjects());
      token.ifPresent(request::continuationToken);
      ListObjectsV2Response page =
          retry.call(what("list", prefix), () -> client.listObjectsV2(request.build()));
      page.contents().forEach(visitor);
      token =
          Boolean.TRUE.equals(page.isTruncated())
              ? Optional.of(page.nextContinuationToken())
              : Optional.empty();
    } while (token.isPresent());
  }

  /**
   * Reads a short range whole.
   *
   * @throws java.io.FileNotFoundException if there is no such object
   */
  byte[] read(String key, long offset, int lengthBytes) throws IOException {
    return retry.call(
        what("read", key),
        () -> {
          try (Body body = open(key, offset, lengthBytes)) {
            byte[] bytes = new byte[lengthBytes];
            body.readFully(bytes, lengthBytes);
            return bytes;
          }
        });
  }

  /**
   * How large an object is, in bytes.
   *
   * @throws java.io.FileNotFoundException if there is no such object
   */
  long size(String key) throws IOException {
    return retry.call(what("look at", key), () -> sizeNow(key));
  }

  private long sizeNow(String key) {
    return client.headObject(head -> head.bucket(settings.bucket()).key(key)).contentLength();
  }

  /** Begins to read a range; tries once. What fails, fails with the SDK's exception. */
  Body open(String key, long offset, long lengthBytes) throws IOException {
    String range = "bytes=" + offset + "-" + (offset + lengthBytes - 1);
    ResponseInputStream<GetObjectResponse> in =
        client.getObject(get -> get.bucket(settings.bucket()).key(key).range(range));
    String answered = in.response().contentRange();
    if (answered == null || !answered.startsWith("bytes " + offset + "-")) {
      in.abort();
      throw new IOException(what("read", key) + ": asked for " + range + ", was given " + answered);
    }
    return new Body(in, what("read", key), lengthBytes);
  }

  /** Counts the failures of reading an object. */
  S3Retry.Failures failures(String key) {
    return retry.new Failures(what("read", key));
  }

  /** The bytes of a range, as they arrive. For one thread. */
  static final class Body implements AutoCloseable {
    private final ResponseInputStream<GetObjectResponse> in;
    private final String what;
    private long left;

    Body(ResponseInputStream<GetObjectResponse> in, String what, long lengthBytes) {
      this.in = in;
      this.what = what;
      left = lengthBytes;
    }

    /**
     * Fills the beginning of an array.
     *
     * @throws EOFException if there are fewer bytes
     */
    void readFully(byte[] to, int length) throws IOException {
      int read = in.readNBytes(to, 0, length);
      left -= read;
      if (read < length) {
        throw new EOFException(what + ": the answer ends " + (left) + " bytes early");
      }
    }

    /** Gives the connection back, or cuts it off if there is more to come. */
    @Override
    public void close() {
      if (left > 0) {
        in.abort();
        return;
      }
      try {
        in.close();
      } catch (IOException e) {
        LOG.debug("{}: closing the answer failed", what, e); // every byte of it has arrived
      }
    }
  }

  /** Writes an object whole; it is there when this returns, and not before. */
  void put(String key, byte[] bytes, int lengthBytes) throws IOException {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(settings.bucket())
            .key(key)
            .contentType(settings.contentType())
            .contentLength((long) lengthBytes);
    switch (settings.checksum()) {
      case CRC32C -> request.checksumCRC32C(crc32c(bytes, lengthBytes));
      case MD5 -> request.contentMD5(md5(bytes, lengthBytes));
    }
    Once once = new Once(key, lengthBytes);
    retry.call(
        what("write", key),
        () ->
            once.tried(
                onlyNew ->
                    client.putObject(
                        request.ifNoneMatch(onlyNew ? NEW_ONLY : null).build(),
                        body(bytes, lengthBytes))));
  }

  /** Begins an object that is written in parts. */
  Upload begin(String key) throws IOException {
    return retry.call(
        what("begin", key),
        () ->
            new Upload(
                key,
                client
                    .createMultipartUpload(
                        create -> {
                          create
                              .bucket(settings.bucket())
                              .key(key)
                              .contentType(settings.contentType());
                          if (settings.checksum() == PartChecksum.CRC32C) {
                            create.checksumAlgorithm(ChecksumAlgorithm.CRC32_C);
                          }
                        })
                    .uploadId()));
  }

  /** Writes a part; numbers are from 1 on, and may be written in any order. */
  Part put(Upload upload, int number, byte[] bytes, int lengthBytes) throws IOException {
    UploadPartRequest.Builder request =
        UploadPartRequest.builder()
            .bucket(settings.bucket())
            .key(upload.key())
            .uploadId(upload.id())
            .partNumber(number)
            .contentLength((long) lengthBytes);
    Optional<String> crc32c = Optional.empty();
    switch (settings.checksum()) {
      case CRC32C -> {
        crc32c = Optional.of(crc32c(bytes, lengthBytes));
        request.checksumCRC32C(crc32c.get());
      }
      case MD5 -> request.contentMD5(md5(bytes, lengthBytes));
    }
    UploadPartResponse answer =
        retry.call(
            what("write part=" + number + " of", upload.key()),
            () -> client.uploadPart(request.build(), body(bytes, lengthBytes)));
    return new Part(number, answer.eTag(), crc32c);
  }

  /** Makes an upload an object: it is there, whole, when this returns, and not before. */
  void complete(Upload upload, List<Part> parts, long sizeBytes) throws IOException {
    List<CompletedPart> completed =
        parts.stream()
            .map(
                part -> {
                  CompletedPart.Builder to =
                      CompletedPart.builder().partNumber(part.number()).eTag(part.tag());
                  part.crc32c().ifPresent(to::checksumCRC32C);
                  return to.build();
                })
            .toList();
    Once once = new Once(upload.key(), sizeBytes);
    retry.call(
        what("complete", upload.key()),
        () ->
            once.tried(
                onlyNew ->
                    client.completeMultipartUpload(
                        complete ->
                            complete
                                .bucket(settings.bucket())
                                .key(upload.key())
                                .uploadId(upload.id())
                                .ifNoneMatch(onlyNew ? NEW_ONLY : null)
                                .multipartUpload(all -> all.parts(completed)))));
  }

  /** The uploads under keys that begin with a prefix, which were neither completed nor given up. */
  List<Upload> uploads(String prefix) throws IOException {
    List<Upload> found = new ArrayList<>();
    ListMultipartUploadsRequest.Builder request =
        ListMultipartUploadsRequest.builder().bucket(settings.bucket()).prefix(prefix);
    boolean more = true;
    while (more) {
      ListMultipartUploadsResponse page =
          retry.call(
              what("list uploads of", prefix), () -> client.listMultipartUploads(request.build()));
      for (MultipartUpload upload : page.uploads()) {
        if (upload.key().startsWith(prefix)) {
          found.add(new Upload(upload.key(), upload.uploadId()));
        }
      }
      more = Boolean.TRUE.equals(page.isTruncated());
      request.keyMarker(page.nextKeyMarker()).uploadIdMarker(page.nextUploadIdMarker());
    }
    return found;
  }

  /** Gives an upload up: nothing of it is there. */
  void abort(Upload upload) throws IOException {
    retry.call(
        what("abort", upload.key()),
        () -> {
          try {
            return client.abortMultipartUpload(
                abort -> abort.bucket(settings.bucket()).key(upload.key()).uploadId(upload.id()));
          } catch (SdkException e) {
            if (S3Failures.isMissing(e)) {
              return e; // it is gone, or an object by now
            }
            throw e;
          }
        });
  }

  /** Deletes an object; one that is not there is as good. */
  void delete(String key) throws IOException {
    retry.call(
        what("delete", key),
        () -> {
          try {
            return client.deleteObject(delete -> delete.bucket(settings.bucket()).key(key));
          } catch (SdkException e) {
            if (S3Failures.isMissing(e)) {
              return e;
            }
            throw e;
          }
        });
  }

  @Override
  public void close() {
    client.close();
  }

  /** How messages name an object. */
  String uri(String key) {
    return "s3://" + settings.bucket() + "/" + key;
  }

  private String what(String call, String key) {
    return call + " " + uri(key);
  }

  /**
   * A write that makes an object, and must not be taken for another's when it is repeated. Keys are
   * random, or were free before, so what is there after a try whose answer got lost is ours.
   */
  private final class Once {
    private final String key;
    private final long sizeBytes;
    private boolean repeated;

    Once(String key, long sizeBytes) {
      this.key = key;
      this.sizeBytes = sizeBytes;
    }

    /** Tries; the write is told whether to ask that there is nothing yet. */
    boolean tried(Write write) {
      boolean again = repeated;
      repeated = true;
      try {
        return write(write);
      } catch (SdkException e) {
        if (again && (S3Failures.hasStatus(e, EXISTS) || S3Failures.isMissing(e)) && isThere()) {
          return true;
        }
        throw e;
      }
    }

    private boolean write(Write write) {
      boolean onlyNew = conditional;
      try {
        write.run(onlyNew);
      } catch (SdkException e) {
        if (!onlyNew || !S3Failures.isNotImplemented(e)) {
          throw e;
        }
        conditional = false;
        LOG.debug("bucket={} knows no conditional writes", settings.bucket());
        write.run(false);
      }
      return true;
    }

    private boolean isThere() {
      return sizeNow(key) == sizeBytes;
    }
  }

  @FunctionalInterface
  private interface Write {
    void run(boolean onlyNew);
  }

  private RequestBody body(byte[] bytes, int lengthBytes) {
    return RequestBody.fromContentProvider(
        () -> (InputStream) new ByteArrayInputStream(bytes, 0, lengthBytes),
        lengthBytes,
        settings.contentType());
  }

  private static String crc32c(byte[] bytes, int lengthBytes) {
    CRC32C crc32c = new CRC32C();
    crc32c.update(bytes, 0, lengthBytes);
    return base64(ByteBuffer.allocate(Integer.BYTES).putInt((int) crc32c.getValue()).array());
  }

  private static String md5(byte[] bytes, int lengthBytes) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update(bytes, 0, lengthBytes);
      return base64(md5.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
