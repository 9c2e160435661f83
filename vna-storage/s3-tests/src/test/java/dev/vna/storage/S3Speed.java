package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.data.DataSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * How long a put takes, beside a bare multipart upload of the same bytes with the SDK: parts of the
 * same size, as many at a time, to the same server, one run after the other in turn.
 *
 * <pre>{@code
 * S3Speed [MiB] [rounds]
 * }</pre>
 */
final class S3Speed {
  private static final Logger LOG = LoggerFactory.getLogger(S3Speed.class);
  private static final int OBJECT_BYTES = 512 << 10;
  private static final int PART_BYTES = 16 << 20;
  private static final int PARALLEL = 3;

  private final S3Client client;
  private final S3Store store;
  private final byte[] part = S3Blobs.bytes(1, PART_BYTES);
  private final List<BlobSource> sources = new ArrayList<>();

  private record InMemory(byte[] bytes) implements BlobSource.Content {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public DataSet header() {
      return DataSet.EMPTY;
    }
  }

  private S3Speed(S3Client client, S3Store store, int sizeMiB) {
    this.client = client;
    this.store = store;
    byte[] object = S3Blobs.bytes(2, OBJECT_BYTES);
    byte[] sha256 = S3Blobs.source(1, object, new ByteArrayInputStream(object)).sha256();
    for (int i = 1; i <= sizeMiB * ((1 << 20) / OBJECT_BYTES); i++) {
      sources.add(
          new BlobSource(
              new BlobKey(Partition.DEFAULT, i), OBJECT_BYTES, sha256, new InMemory(object)));
    }
  }

  public static void main(String... args) throws Exception {
    int sizeMiB = args.length > 0 ? Integer.parseInt(args[0]) : 512;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path directory = Files.createTempDirectory("s3-speed");
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new FilesystemNio2BlobStore(directory.toString()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4, S3Server.ACCESS_KEY, S3Server.SECRET_KEY)
            .v4MaxNonChunkedRequestSize(2L * PART_BYTES)
            .build();
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getPort());
    try (S3Client client = client(uri)) {
      client.createBucket(create -> create.bucket(S3Server.BUCKET));
      try (S3Store store =
          S3Store.builder(S3Server.BUCKET)
              .archiveId(S3Blobs.ARCHIVE)
              .endpoint(uri)
              .pathStyle()
              .partSizeBytes(PART_BYTES)
              .parallelParts(PARALLEL)
              .credentials(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)
              .open()) {
        new S3Speed(client, store, sizeMiB).run(sizeMiB, rounds);
      }
    } finally {
      server.stop();
      try (var files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static S3Client client(URI uri) {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(uri)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
        .build();
  }

  private void run(int sizeMiB, int rounds) throws Exception {
    double[] ratios = new double[rounds];
    for (int round = -1; round < rounds; round++) { // the first warms up
      double bare = bare(sizeMiB);
      double put = put();
      if (round >= 0) {
        ratios[round] = put / bare;
        LOG.warn(
            "{} MiB in {} KiB objects: bare multipart upload {} s, put {} s, ratio {}",
            sizeMiB,
            OBJECT_BYTES >> 10,
            rounded(bare),
            rounded(put),
            rounded(put / bare));
      }
    }
    Arrays.sort(ratios);
    LOG.warn("median ratio {}", rounded(ratios[rounds / 2]));
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private double put() throws IOException {
    long start = System.nanoTime();
    var stored = store.put(sources);
    double seconds = (System.nanoTime() - start) / 1e9;
    store.delete(stored);
    return seconds;
  }

  private double bare(int sizeMiB) throws Exception {
    String key = "bare";
    ExecutorService senders = Executors.newFixedThreadPool(PARALLEL);
    try {
      long start = System.nanoTime();
      String upload =
          client
              .createMultipartUpload(create -> create.bucket(S3Server.BUCKET).key(key))
              .uploadId();
      int parts = sizeMiB / (PART_BYTES >> 20);
      List<Future<CompletedPart>> sent = new ArrayList<>();
      IntStream.rangeClosed(1, parts)
          .forEach(number -> sent.add(senders.submit(() -> send(key, upload, number))));
      List<CompletedPart> done = new ArrayList<>();
      for (Future<CompletedPart> one : sent) {
        done.add(one.get());
      }
      client.completeMultipartUpload(
          complete ->
              complete
                  .bucket(S3Server.BUCKET)
                  .key(key)
                  .uploadId(upload)
                  .multipartUpload(all -> all.parts(done)));
      double seconds = (System.nanoTime() - start) / 1e9;
      client.deleteObject(delete -> delete.bucket(S3Server.BUCKET).key(key));
      return seconds;
    } finally {
      senders.shutdown();
    }
  }

  private CompletedPart send(String key, String upload, int number) {
    String tag =
        client
            .uploadPart(
                to -> to.bucket(S3Server.BUCKET).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromContentProvider(
                    () -> new ByteArrayInputStream(part), PART_BYTES, "application/x-tar"))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }
}
