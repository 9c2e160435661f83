package dev.vna.dicom.net;

import java.util.Objects;

/** Sizes, limits and timeouts of associations. Immutable; made by a {@link Builder}. */
public final class AssociationOptions {
  /** All settings at their defaults. */
  public static final AssociationOptions DEFAULT = builder().build();

  /**
   * The class of every association of this library, its Implementation Class UID (PS3.7 Section
   * D.3.3.2).
   */
  public static final String DEFAULT_IMPLEMENTATION_CLASS_UID =
      "2.25.189424673092107842265483120573946018533";

  /** The default Implementation Version Name. */
  public static final String DEFAULT_IMPLEMENTATION_VERSION_NAME = "VNA_0_1";

  // One PDU, header included, is what Java's sockets hand to the system in one call: 128 KiB.
  private static final int DEFAULT_PDU_LENGTH = 128 * 1024 - PduType.HEADER_BYTES;
  private static final int MIN_PDU_LENGTH = 128;
  private static final int MAX_SENT_PDU_LENGTH = 64 * 1024 * 1024;

  private final Builder settings;

  private AssociationOptions(Builder settings) {
    this.settings = settings;
  }

  /** A builder at the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder at the settings of this. */
  public Builder toBuilder() {
    return settings.copy();
  }

  /** See {@link Builder#maxReceivedPduLength}. */
  public int maxReceivedPduLength() {
    return settings.maxReceivedPduLength;
  }

  /** See {@link Builder#maxReceivedPduBytes}. */
  public int maxReceivedPduBytes() {
    return settings.maxReceivedPduBytes;
  }

  /** See {@link Builder#maxSentPduLength}. */
  public int maxSentPduLength() {
    return settings.maxSentPduLength;
  }

  /** See {@link Builder#maxAssociatePduBytes}. */
  public int maxAssociatePduBytes() {
    return settings.maxAssociatePduBytes;
  }

  /** See {@link Builder#maxCommandBytes}. */
  public int maxCommandBytes() {
    return settings.maxCommandBytes;
  }

  /** See {@link Builder#maxDataSetInMemoryBytes}. */
  public int maxDataSetInMemoryBytes() {
    return settings.maxDataSetInMemoryBytes;
  }

  /** See {@link Builder#receiveBufferBytes}. */
  public int receiveBufferBytes() {
    return settings.receiveBufferBytes;
  }

  /** See {@link Builder#socketBufferBytes}. */
  public int socketBufferBytes() {
    return settings.socketBufferBytes;
  }

  /** See {@link Builder#pdvPacking}. */
  public PdvPacking pdvPacking() {
    return settings.pdvPacking;
  }

  /** See {@link Builder#asyncOperationsWindow}. */
  public AsyncOperationsWindow asyncOperationsWindow() {
    return settings.asyncOperationsWindow;
  }

  /** See {@link Builder#implementation}. */
  public String implementationClassUid() {
    return settings.implementationClassUid;
  }

  /** See {@link Builder#implementation}. */
  public String implementationVersionName() {
    return settings.implementationVersionName;
  }

  /** See {@link Builder#timeouts}. */
  public Timeouts timeouts() {
    return settings.timeouts;
  }

  /** Sets what differs from the defaults. Each setter checks its value. */
  public static final class Builder {
    private int maxReceivedPduLength = DEFAULT_PDU_LENGTH;
    private int maxReceivedPduBytes = 16 * 1024 * 1024;
    private int maxSentPduLength = DEFAULT_PDU_LENGTH;
    private int maxAssociatePduBytes = 1024 * 1024;
    private int maxCommandBytes = 64 * 1024;
    private int maxDataSetInMemoryBytes = 16 * 1024 * 1024;
    private int receiveBufferBytes = 128 * 1024;
    private int socketBufferBytes;
    private PdvPacking pdvPacking = PdvPacking.SEPARATE;
    private AsyncOperationsWindow asyncOperationsWindow = AsyncOperationsWindow.SYNCHRONOUS;
    private String implementationClassUid = DEFAULT_IMPLEMENTATION_CLASS_UID;
    private String implementationVersionName = DEFAULT_IMPLEMENTATION_VERSION_NAME;
    private Timeouts timeouts = Timeouts.DEFAULT;

    private Builder() {}

    private Builder copy() {
      var copy = new Builder();
      copy.maxReceivedPduLength = maxReceivedPduLength;
      copy.maxReceivedPduBytes = maxReceivedPduBytes;
      copy.maxSentPduLength = maxSentPduLength;
      copy.maxAssociatePduBytes = maxAssociatePduBytes;
      copy.maxCommandBytes = maxCommandBytes;
      copy.maxDataSetInMemoryBytes = maxDataSetInMemoryBytes;
      copy.receiveBufferBytes = receiveBufferBytes;
      copy.socketBufferBytes = socketBufferBytes;
      copy.pdvPacking = pdvPacking;
      copy.asyncOperationsWindow = asyncOperationsWindow;
      copy.implementationClassUid = implementationClassUid;
      copy.implementationVersionName = implementationVersionName;
      copy.timeouts = timeouts;
      return copy;
    }

    /**
     * The largest P-DATA-TF variable field that the peer is told to send, in bytes; 0 tells it that
     * any is welcome. Default 131066.
     */
    public Builder maxReceivedPduLength(int bytes) {
      check("maxReceivedPduLength", bytes, bytes == 0 ? 0 : MIN_PDU_LENGTH, Integer.MAX_VALUE);
      maxReceivedPduLength = bytes;
      return this;
    }

    /**
     * The largest P-DATA-TF variable field that is read at all, in bytes: peers that exceed what
     * they were told are borne up to this, past it the association is aborted. It costs no memory,
     * since PDUs are read as they come. Default 16 MiB.
     */
    public Builder maxReceivedPduBytes(int bytes) {
      maxReceivedPduBytes = check("maxReceivedPduBytes", bytes, MIN_PDU_LENGTH, Integer.MAX_VALUE);
      return this;
    }

    /**
     * The largest P-DATA-TF variable field that is sent, in bytes, where the peer would take more;
     * a buffer of this size is held by each association that sends data sets. Default 131066.
     */
    public Builder maxSentPduLength(int bytes) {
      maxSentPduLength = check("maxSentPduLength", bytes, MIN_PDU_LENGTH, MAX_SENT_PDU_LENGTH);
      return this;
    }

    /**
     * The largest PDU but P-DATA-TF that is read, in bytes; past it the association is aborted.
     * Default 1 MiB.
     */
    public Builder maxAssociatePduBytes(int bytes) {
      maxAssociatePduBytes = check("maxAssociatePduBytes", bytes, 1024, Integer.MAX_VALUE);
      return this;
    }

    /**
     * The largest command set that is read, in bytes; past it the association is aborted. Default
     * 64 KiB.
     */
    public Builder maxCommandBytes(int bytes) {
      maxCommandBytes = check("maxCommandBytes", bytes, 1024, Integer.MAX_VALUE);
      return this;
    }

    /**
     * The largest data set that is held in memory whole, in bytes: identifiers of queries and
     * responses, attribute lists of the N services. Past it a request is refused with 0213H, and a
     * response aborts. Data sets of C-STORE are never held. Default 16 MiB.
     */
    public Builder maxDataSetInMemoryBytes(int bytes) {
      maxDataSetInMemoryBytes =
          check("maxDataSetInMemoryBytes", bytes, 1024, Integer.MAX_VALUE - 8);
      return this;
    }

    /** The buffer into which each association reads, in bytes. Default 128 KiB. */
    public Builder receiveBufferBytes(int bytes) {
      receiveBufferBytes = check("receiveBufferBytes", bytes, 1024, 1 << 30);
      return this;
    }

    /**
     * SO_RCVBUF and SO_SNDBUF, in bytes; 0 leaves them to the system, which adapts them. Default 0.
     */
    public Builder socketBufferBytes(int bytes) {
      socketBufferBytes = check("socketBufferBytes", bytes, 0, 1 << 30);
      return this;
    }

    /** How command and data set share PDUs that are sent. Default {@link PdvPacking#SEPARATE}. */
    public Builder pdvPacking(PdvPacking packing) {
      pdvPacking = Objects.requireNonNull(packing, "packing");
      return this;
    }

    /**
     * Most operations that this side invokes and performs at once on an association, if the peer
     * agrees; 0 for any number. Requests of the peer are performed one after the other even so: the
     * window lets it send the next one early. Default 1 and 1.
     */
    public Builder asyncOperationsWindow(AsyncOperationsWindow window) {
      asyncOperationsWindow = Objects.requireNonNull(window, "window");
      return this;
    }

    /**
     * Implementation Class UID and Implementation Version Name. Default {@link
     * #DEFAULT_IMPLEMENTATION_CLASS_UID}, {@link #DEFAULT_IMPLEMENTATION_VERSION_NAME}.
     *
     * @throws IllegalArgumentException if the UID is not of 1 to 64 digits and dots, or the name
     *     not of 1 to 16 printable characters
     */
    public Builder implementation(String classUid, String versionName) {
      if (!classUid.matches("[0-9.]{1,64}") || !versionName.matches("[\\x20-\\x7E]{1,16}")) {
        throw new IllegalArgumentException(
            "classUid=%s versionName=%s, want 1 to 64 digits and dots, 1 to 16 characters"
                .formatted(classUid, versionName));
      }
      implementationClassUid = classUid;
      implementationVersionName = versionName;
      return this;
    }

    /** The timeouts. Default {@link Timeouts#DEFAULT}. */
    public Builder timeouts(Timeouts value) {
      timeouts = Objects.requireNonNull(value, "value");
      return this;
    }

    /** The options as set so far. */
    public AssociationOptions build() {
      return new AssociationOptions(copy());
    }

    private static int check(String name, int value, int min, int max) {
      if (value < min || value > max) {
        throw new IllegalArgumentException("%s=%d, want %d to %d".formatted(name, value, min, max));
      }
      return value;
    }
  }
}
