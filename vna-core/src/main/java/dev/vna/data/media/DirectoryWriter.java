package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a directory in explicit VR little endian, as PS3.10 Section 8.6 wants it, each record
 * before those below it.
 *
 * <pre>
 * preamble, prefix, File Meta Information
 * (0004,1130) CS | (0004,1200) UL | (0004,1202) UL | (0004,1212) US
 * (0004,1220) SQ 0 n: 4
 *   item n: 4 | (0004,1400) UL 4: 12 | (0004,1410) US 2: 10 | (0004,1420) UL 4: 12 | keys
 * </pre>
 */
final class DirectoryWriter {
  private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final int SEQUENCE_HEADER_BYTES = 12;
  private static final int ITEM_HEADER_BYTES = 8;
  private static final int NEXT_AT = 8;
  private static final int LOWER_AT = 30;

  private final Map<DirectoryNode, byte[]> encoded = new IdentityHashMap<>();
  private final Map<DirectoryNode, Long> offsets = new IdentityHashMap<>();
  private final List<DirectoryNode> ordered = new ArrayList<>();

  void write(
      String fileSetId, String instanceUid, Collection<DirectoryNode> roots, OutputStream out)
      throws IOException {
    byte[] meta = FileMeta.of(Uid.MediaStorageDirectoryStorage, instanceUid, SYNTAX).encode();
    // The length of the root's elements does not depend on what the offsets are.
    long at = meta.length + root(fileSetId, 0, 0).length + (long) SEQUENCE_HEADER_BYTES;
    long first = at;
    order(roots);
    for (DirectoryNode node : ordered) {
      byte[] bytes = DataSetWriter.toBytes(node.record, SYNTAX);
      encoded.put(node, bytes);
      offsets.put(node, at);
      at += ITEM_HEADER_BYTES + (long) bytes.length;
    }
    if (at > 0xFFFFFFFEL) {
      throw new FileSetException("a directory of " + at + " bytes is too large, PS3.3 F.3.2");
    }
    link(roots);
    for (DirectoryNode node : ordered) {
      link(node.children.values());
      if (!node.children.isEmpty()) {
        DirectoryNode child = node.children.values().iterator().next();
        put(encoded.get(node), LOWER_AT, offsets.get(child));
      }
    }
    DirectoryNode firstRoot = roots.isEmpty() ? null : ordered.get(0);
    long last = 0;
    for (DirectoryNode root : roots) {
      last = offsets.get(root);
    }
    out.write(meta);
    out.write(root(fileSetId, firstRoot == null ? 0 : offsets.get(firstRoot), last));
    out.write(header(Tag.DirectoryRecordSequence, 'S' | 'Q' << 8));
    out.write(number(at - first));
    for (DirectoryNode node : ordered) {
      byte[] bytes = encoded.get(node);
      out.write(header(Tag.Item, bytes.length));
      out.write(bytes);
    }
  }

  private void order(Collection<DirectoryNode> roots) {
    var pending = new ArrayDeque<DirectoryNode>();
    pushAll(roots, pending);
    while (!pending.isEmpty()) {
      DirectoryNode node = pending.pop();
      ordered.add(node);
      pushAll(node.children.values(), pending);
    }
  }

  private static void pushAll(Collection<DirectoryNode> nodes, ArrayDeque<DirectoryNode> pending) {
    List<DirectoryNode> list = new ArrayList<>(nodes);
    for (int i = list.size() - 1; i >= 0; i--) {
      pending.push(list.get(i));
    }
  }

  private void link(Collection<DirectoryNode> siblings) {
    DirectoryNode before = null;
    for (DirectoryNode node : siblings) {
      if (before != null) {
        put(encoded.get(before), NEXT_AT, offsets.get(node));
      }
      before = node;
    }
  }

  private static byte[] root(String fileSetId, long first, long last) throws IOException {
    DataSet.Builder root = DataSet.builder();
    if (fileSetId.isEmpty()) {
      root.setEmpty(Tag.FileSetID);
    } else {
      root.set(Tag.FileSetID, fileSetId);
    }
    root.set(Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, Long.toString(first))
        .set(Tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, Long.toString(last))
        .set(Tag.FileSetConsistencyFlag, 0);
    return DataSetWriter.toBytes(root.build(), SYNTAX);
  }

  private static byte[] header(int tag, int next) {
    byte[] header = new byte[ITEM_HEADER_BYTES];
    put(header, 0, Integer.rotateLeft(tag, 16));
    put(header, 4, next);
    return header;
  }

  private static byte[] number(long value) {
    byte[] bytes = new byte[4];
    put(bytes, 0, value);
    return bytes;
  }

  private static void put(byte[] target, int at, long value) {
    ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN).putInt(at, (int) value);
  }
}
