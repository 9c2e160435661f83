/** Storage tiers: where the bytes live. */
module dev.vna.storage {
  requires transitive dev.vna.core;
  requires static com.github.luben.zstd_jni;
  requires org.slf4j;

  exports dev.vna.storage;

  provides dev.vna.archive.spi.BlobStoreProvider with
      dev.vna.storage.PackStoreProvider;
}
