/** Storage tiers: where the bytes live. */
module dev.vna.storage {
  requires transitive dev.vna.core;
  requires jdk.unsupported;
  requires static com.github.luben.zstd_jni;
  requires org.slf4j;
  requires static software.amazon.awssdk.auth;
  requires static software.amazon.awssdk.awscore;
  requires static software.amazon.awssdk.core;
  requires static software.amazon.awssdk.http;
  requires static software.amazon.awssdk.http.urlconnection;
  requires static software.amazon.awssdk.identity.spi;
  requires static software.amazon.awssdk.regions;
  requires static software.amazon.awssdk.retries.api;
  requires static software.amazon.awssdk.services.s3;
  requires static software.amazon.awssdk.utils;

  exports dev.vna.storage;

  provides dev.vna.archive.spi.BlobStoreProvider with
      dev.vna.storage.PackStoreProvider;
}
