/** Data sets, the archive and its SPIs. */
module dev.vna.core {
  requires java.xml;
  requires org.slf4j;
  requires tools.jackson.core;
  requires static tools.jackson.dataformat.yaml;

  exports dev.vna.archive;
  exports dev.vna.archive.lifecycle;
  exports dev.vna.archive.spi;
  exports dev.vna.archive.transfer;
  exports dev.vna.data;
  exports dev.vna.data.deidentify;
  exports dev.vna.data.frames;
  exports dev.vna.data.json;
  exports dev.vna.data.xml;
  exports dev.vna.data.wrap;
  exports dev.vna.data.media;

  uses dev.vna.archive.spi.BlobStoreProvider;
  uses dev.vna.archive.spi.StudyIndexProvider;
}
