package dev.vna.examples.interop;

import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file says as DCMTK reads it, however it is encoded: a digest of what DCMTK writes in
 * explicit VR little endian, without group lengths and padding, with defined lengths, and with the
 * VR that its dictionary has for what is UN. Compressed files stay in their transfer syntax.
 */
final class DcmtkContent {
  private DcmtkContent() {}

  static String of(Dcmtk dcmtk, Path directory, Path file) throws IOException {
    TransferSyntax syntax = TransferSyntax.of(WireFile.read(file).transferSyntaxUid());
    Path converted = Files.createTempFile(directory, "converted", ".dcm");
    dcmtk
        .run(
            "dcmconv",
            "-p",
            "-g",
            "+e",
            "+uc",
            syntax.encapsulated() ? "+t=" : "+te",
            file.toString(),
            converted.toString())
        .orFail();
    byte[] dataSet = WireFile.read(converted).dataSet();
    Files.delete(converted);
    return (syntax.encapsulated() ? syntax.uid() : "uncompressed") + " " + sha256(dataSet);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
