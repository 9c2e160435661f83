package dev.vna.storage;

import java.net.URI;
import java.util.UUID;
import org.gaul.s3proxy.junit.S3ProxyJunitCore;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A real S3 server in this process, with one bucket: it checks signatures. One for all tests. */
public final class S3Server implements AutoCloseable {
  /** The bucket of all tests. */
  public static final String BUCKET = "archive";

  /** As the build gives it to the usual chain. */
  static final String ACCESS_KEY = "access";

  static final String SECRET_KEY = "kept-secret";

  private final S3ProxyJunitCore server;
  private final S3Client client;

  S3Server() throws Exception {
    server = new S3ProxyJunitCore.Builder().withCredentials(ACCESS_KEY, SECRET_KEY).build();
    server.beforeEach();
    client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(server.getUri())
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
            .build();
    client.createBucket(create -> create.bucket(BUCKET));
  }

  /** Where it is. */
  public URI uri() {
    return server.getUri();
  }

  /** The bare client, to look at what is there. */
  public S3Client client() {
    return client;
  }

  /** A prefix of its own for each test. */
  public static String newPrefix() {
    return "test-" + UUID.randomUUID() + "/";
  }

  /** Settings of a store on this server. */
  S3Store.Builder store(String prefix) {
    return here(S3Store.builder(BUCKET))
        .archiveId(S3Blobs.ARCHIVE)
        .clock(S3Blobs.CLOCK)
        .prefix(prefix);
  }

  /** Settings of a place for backups on this server. */
  S3BackupTarget.Builder backups(String prefix) {
    return here(S3BackupTarget.builder(BUCKET)).prefix(prefix);
  }

  /** The bucket, whose objects may be written more than once. */
  S3Bucket bucket() {
    return here(S3BackupTarget.builder(BUCKET))
        .bucket(S3Bucket.Keys.REPLACED, "application/octet-stream");
  }

  private <B extends S3Connection<B>> B here(B builder) {
    return builder
        .endpoint(uri())
        .pathStyle()
        .region("us-east-1")
        .credentials(ACCESS_KEY, SECRET_KEY);
  }

  @Override
  public void close() {
    client.close();
    server.afterEach();
  }

  /** Gives tests the server; it ends with the last of them. */
  public static final class Extension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == S3Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(S3Server.class))
          .getOrComputeIfAbsent(S3Server.class, type -> new Running(start()), Running.class)
          .server();
    }

    private static S3Server start() {
      try {
        return new S3Server();
      } catch (Exception e) {
        throw new IllegalStateException("the S3 server does not start", e);
      }
    }

    private record Running(S3Server server) implements AutoCloseable {
      @Override
      public void close() {
        server.close();
      }
    }
  }
}
