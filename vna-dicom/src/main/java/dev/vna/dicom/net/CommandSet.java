package dev.vna.dicom.net;

import dev.vna.data.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The command set of a DIMSE message: elements of group 0000 in Implicit VR Little Endian.
 * Immutable. What a peer left out, or wrote in another length, is an empty answer here. Source:
 * PS3.7 Section 6.3 and Annex E.
 */
public final class CommandSet {
  /** Command Data Set Type: no data set follows; any other value says that one does. */
  static final int NO_DATA_SET = 0x0101;

  /** What we write when a data set follows. */
  static final int DATA_SET_FOLLOWS = 0x0001;

  private static final int ELEMENT_HEADER_BYTES = 8;

  // A dozen elements: a scan beats a map.
  private final int[] tags;
  private final byte[][] values;

  private CommandSet(int[] tags, byte[][] values) {
    this.tags = tags;
    this.values = values;
  }

  /** A command set with these kind and Message ID, to be filled. */
  static Builder builder(int commandField) {
    return new Builder().us(Tag.CommandField, commandField);
  }

  /**
   * Decodes a command set. Elements of other groups are dropped; of a repeated element the first
   * counts.
   *
   * @throws MalformedCommandException if an element is cut off
   */
  static CommandSet decode(byte[] bytes, int length) throws MalformedCommandException {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    var tags = new int[16];
    var values = new byte[16][];
    int count = 0;
    while (in.hasRemaining()) {
      if (in.remaining() < ELEMENT_HEADER_BYTES) {
        throw new MalformedCommandException("element header cut off, leftBytes=" + in.remaining());
      }
      int group = in.getShort() & 0xFFFF;
      int tag = Tag.of(group, in.getShort() & 0xFFFF);
      long valueLength = in.getInt() & 0xFFFFFFFFL;
      if (valueLength > in.remaining()) {
        throw new MalformedCommandException(
            "tag=%08X lengthBytes=%d leftBytes=%d".formatted(tag, valueLength, in.remaining()));
      }
      byte[] value = new byte[(int) valueLength];
      in.get(value);
      if (group != 0 || tag == Tag.CommandGroupLength || indexOf(tags, count, tag) >= 0) {
        continue;
      }
      if (count == tags.length) {
        tags = Arrays.copyOf(tags, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      tags[count] = tag;
      values[count++] = value;
    }
    return new CommandSet(Arrays.copyOf(tags, count), Arrays.copyOf(values, count));
  }

  /** The bytes, with the Command Group Length in front. */
  byte[] encode() {
    int length = 0;
    for (byte[] value : values) {
      length += ELEMENT_HEADER_BYTES + value.length;
    }
    ByteBuffer out =
        ByteBuffer.allocate(ELEMENT_HEADER_BYTES + 4 + length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(0).putInt(4).putInt(length);
    for (int i = 0; i < tags.length; i++) {
      out.putShort((short) Tag.group(tags[i])).putShort((short) Tag.element(tags[i]));
      out.putInt(values[i].length).put(values[i]);
    }
    return out.array();
  }

  private static int indexOf(int[] tags, int count, int tag) {
    for (int i = 0; i < count; i++) {
      if (tags[i] == tag) {
        return i;
      }
    }
    return -1;
  }

  private Optional<byte[]> value(int tag) {
    int index = indexOf(tags, tags.length, tag);
    return index < 0 ? Optional.empty() : Optional.of(values[index]);
  }

  /** Whether the element is there, with or without a value. */
  public boolean contains(int tag) {
    return indexOf(tags, tags.length, tag) >= 0;
  }

  /** The unsigned number in an element of VR US; empty if absent or not of 2 bytes. */
  public OptionalInt intValue(int tag) {
    int index = indexOf(tags, tags.length, tag);
    if (index < 0 || values[index].length != 2) {
      return OptionalInt.empty();
    }
    return OptionalInt.of((values[index][0] & 0xFF) | (values[index][1] & 0xFF) << 8);
  }

  /** The text of an element without padding; empty if absent or without a value. */
  public Optional<String> string(int tag) {
    int index = indexOf(tags, tags.length, tag);
    if (index < 0) {
      return Optional.empty();
    }
    byte[] value = values[index];
    int start = 0;
    int end = value.length;
    while (end > start && (value[end - 1] == 0 || value[end - 1] == ' ')) {
      end--;
    }
    while (start < end && value[start] == ' ') {
      start++;
    }
    return start == end
        ? Optional.empty()
        : Optional.of(new String(value, start, end - start, StandardCharsets.ISO_8859_1));
  }

  /** The tags in an element of VR AT; empty if absent. */
  public List<Integer> tagValues(int tag) {
    List<Integer> found = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(value(tag).orElse(new byte[0])).order(ByteOrder.LITTLE_ENDIAN);
    while (in.remaining() >= 4) {
      int group = in.getShort() & 0xFFFF;
      found.add(Tag.of(group, in.getShort() & 0xFFFF));
    }
    return List.copyOf(found);
  }

  /** The kind of message; empty if absent or unknown. */
  public Optional<CommandField> commandField() {
    OptionalInt code = intValue(Tag.CommandField);
    return code.isPresent() ? CommandField.of(code.getAsInt()) : Optional.empty();
  }

  /** Message ID of a request. */
  public OptionalInt messageId() {
    return intValue(Tag.MessageID);
  }

  /** Message ID of the request that a response or a C-CANCEL is about. */
  public OptionalInt messageIdBeingRespondedTo() {
    return intValue(Tag.MessageIDBeingRespondedTo);
  }

  /** Whether a data set follows. */
  public boolean hasDataSet() {
    return intValue(Tag.CommandDataSetType).orElse(NO_DATA_SET) != NO_DATA_SET;
  }

  /** The status of a response. */
  public Optional<Status> status() {
    OptionalInt code = intValue(Tag.Status);
    return code.isPresent() ? Optional.of(new Status(code.getAsInt())) : Optional.empty();
  }

  /**
   * The SOP class that the message is about: Affected or, in some N services, Requested SOP Class
   * UID.
   */
  public Optional<String> sopClassUid() {
    return string(Tag.AffectedSOPClassUID).or(() -> string(Tag.RequestedSOPClassUID));
  }

  /** The instance that the message is about: Affected or, in some N services, Requested. */
  public Optional<String> sopInstanceUid() {
    return string(Tag.AffectedSOPInstanceUID).or(() -> string(Tag.RequestedSOPInstanceUID));
  }

  /** For logs: the kind of message, Message ID and status. */
  @Override
  public String toString() {
    var text = new StringJoiner(" ");
    text.add(
        commandField()
            .map(CommandField::toString)
            .orElseGet(() -> "command=%04XH".formatted(intValue(Tag.CommandField).orElse(0))));
    messageId().ifPresent(id -> text.add("messageId=" + id));
    messageIdBeingRespondedTo().ifPresent(id -> text.add("messageIdBeingRespondedTo=" + id));
    status().ifPresent(status -> text.add("status=" + status));
    return text.toString();
  }

  /** Collects elements, in any order; a later value replaces an earlier one. */
  static final class Builder {
    private final Map<Integer, byte[]> elements = new TreeMap<>();

    private Builder() {}

    Builder us(int tag, int value) {
      elements.put(tag, new byte[] {(byte) value, (byte) (value >> 8)});
      return this;
    }

    /** A UID, padded with NUL. */
    Builder ui(int tag, String value) {
      return padded(tag, value, (byte) 0);
    }

    /** Text, padded with a space. */
    Builder text(int tag, String value) {
      return padded(tag, value, (byte) ' ');
    }

    Builder at(int tag, List<Integer> values) {
      var out = new ByteArrayOutputStream();
      for (int value : values) {
        for (int half : new int[] {Tag.group(value), Tag.element(value)}) {
          out.write(half);
          out.write(half >> 8);
        }
      }
      elements.put(tag, out.toByteArray());
      return this;
    }

    Builder dataSet(boolean follows) {
      return us(Tag.CommandDataSetType, follows ? DATA_SET_FOLLOWS : NO_DATA_SET);
    }

    private Builder padded(int tag, String value, byte padding) {
      byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
      if (bytes.length % 2 != 0) {
        bytes = Arrays.copyOf(bytes, bytes.length + 1);
        bytes[bytes.length - 1] = padding;
      }
      elements.put(tag, bytes);
      return this;
    }

    CommandSet build() {
      int[] tags = new int[elements.size()];
      int count = 0;
      for (int tag : elements.keySet()) {
        tags[count++] = tag;
      }
      return new CommandSet(tags, elements.values().toArray(new byte[0][]));
    }
  }
}
