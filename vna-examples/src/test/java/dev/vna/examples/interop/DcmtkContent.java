package dev.vna.examples.interop;

import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What files say as DCMTK reads them, however they are encoded: compared by what DCMTK writes of
 * them, without group lengths and padding, and with defined lengths.
 */
final class DcmtkContent {
  private final Dcmtk dcmtk;
  private final Path directory;

  /**
   * @param directory for temporary files
   */
  DcmtkContent(Dcmtk dcmtk, Path directory) {
    this.dcmtk = dcmtk;
    this.directory = directory;
  }

  /**
   * A digest of what a file says: in explicit VR little endian, with the VR that DCMTK's dictionary
   * has for what is UN. A compressed file stays in its transfer syntax.
   */
  String of(Path file) throws IOException {
    TransferSyntax syntax = TransferSyntax.of(WireFile.read(file).transferSyntaxUid());
    return syntax.encapsulated()
        ? syntax.uid() + " " + digest(file, "+t=")
        : "uncompressed " + digest(file, "+te");
  }

  /**
   * Whether two uncompressed files say the same. The VR of a private element that DCMTK does not
   * know makes no difference; its value does.
   */
  boolean same(Path one, Path other) throws IOException {
    if (of(one).equals(of(other))) {
      return true;
    }
    return digest(one, "+ti").equals(digest(other, "+ti"))
        && ofStandardElements(one).equals(ofStandardElements(other));
  }

  private String ofStandardElements(Path file) throws IOException {
    Path copy = Files.createTempFile(directory, "standard", ".dcm");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    dcmtk.run("dcmodify", "-nb", "-ep", copy.toString()).orFail();
    String digest = digest(copy, "+te");
    Files.delete(copy);
    return digest;
  }

  private String digest(Path file, String output) throws IOException {
    Path converted = Files.createTempFile(directory, "converted", ".dcm");
    dcmtk
        .run("dcmconv", "-p", "-g", "+e", "+uc", output, file.toString(), converted.toString())
        .orFail();
    byte[] dataSet = WireFile.read(converted).dataSet();
    Files.delete(converted);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(dataSet));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
