package dev.vna.dicom.service;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.AssociationListener;
import dev.vna.dicom.net.AssociationOptions;
import dev.vna.dicom.net.CommandField;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.DimseServer;
import dev.vna.dicom.net.DimseServerBuilder;
import dev.vna.dicom.net.DimseService;
import dev.vna.dicom.net.TransferSyntaxRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The DICOM services of an archive on a TCP port: verification, storage, query and retrieve
 * (Patient Root and Study Root; C-FIND, C-MOVE, C-GET). What a peer may do and see, the archive
 * decides: every request goes through {@link Archive#as} with the peer's calling AE title.
 *
 * <p>Closing it ends its associations and leaves the archive open. Safe for use by many threads.
 */
public final class DicomServer implements AutoCloseable {
  private final DimseServer server;
  private final AeTitle aeTitle;

  private DicomServer(DimseServer server, AeTitle aeTitle) {
    this.server = server;
    this.aeTitle = aeTitle;
  }

  /**
   * Settings for a server of this archive; of one partition of it, if the view is one ({@link
   * Archive#in}).
   */
  public static Builder builder(ArchiveView archive) {
    return new Builder(archive);
  }

  /** The AE title that it answers to. */
  public AeTitle aeTitle() {
    return aeTitle;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.localAddress();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** How many associations there are now. */
  public int associationCount() {
    return server.associationCount();
  }

  /** Stops listening and ends all associations, running operations first, within ten seconds. */
  @Override
  public void close() {
    close(Duration.ofSeconds(10));
  }

  /**
   * Stops listening and ends all associations; operations that run may finish within {@code grace}.
   */
  public void close(Duration grace) {
    server.close(grace);
  }

  /** Settings of a server; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final ArchiveView archive;
    private final Set<AeTitle> callers = new HashSet<>();
    private final Map<String, Peer> destinations = new LinkedHashMap<>();
    private AeTitle aeTitle = new AeTitle("VNA");
    private InetSocketAddress bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private boolean anyCaller;
    private QueryRules queryRules = QueryRules.STANDARD;
    private StorageClasses storageClasses = StorageClasses.ALSO_UNKNOWN;
    private TransferSyntaxPreference stored = TransferSyntaxPreference.NATIVE_THEN_LOSSLESS;
    private TransferSyntaxPreference retrieved = TransferSyntaxPreference.PROPOSER_ORDER;
    private AssociationOptions options = AssociationOptions.DEFAULT;
    private AssociationListener listener = AssociationListener.NONE;
    private int maxAssociations = 100;

    private Builder(ArchiveView archive) {
      this.archive = archive;
    }

    /** The AE title that it answers to; another one is rejected. Default {@code VNA}. */
    public Builder aeTitle(String title) {
      aeTitle = new AeTitle(title);
      return this;
    }

    /** The port, 0 to 65535; 0 picks a free one. Default 0. */
    public Builder port(int port) {
      bind = new InetSocketAddress(bind.getAddress(), port);
      return this;
    }

    /** The address to listen on. Default: loopback, where nobody but this machine comes in. */
    public Builder bind(InetAddress address) {
      bind = new InetSocketAddress(address, bind.getPort());
      return this;
    }

    /** Lets in only callers of the titles that are named so. Default: on loopback, everybody. */
    public Builder allowCaller(String aeTitle) {
      callers.add(new AeTitle(aeTitle));
      return this;
    }

    /** Lets in everybody who can reach the port, on another address than loopback too. */
    public Builder allowAnyCaller() {
      anyCaller = true;
      return this;
    }

    /** Makes a destination of C-MOVE known; any other is answered A801H. */
    public Builder peer(Peer peer) {
      destinations.put(peer.aeTitle().value(), peer);
      return this;
    }

    /**
     * How strictly queries must name the levels above their own. Default {@link
     * QueryRules#STANDARD}.
     */
    public Builder queryRules(QueryRules rules) {
      queryRules = rules;
      return this;
    }

    /** What is taken for storage. Default {@link StorageClasses#ALSO_UNKNOWN}. */
    public Builder storageClasses(StorageClasses classes) {
      storageClasses = classes;
      return this;
    }

    /**
     * The choice among transfer syntaxes of a context in which a peer sends. Default {@link
     * TransferSyntaxPreference#NATIVE_THEN_LOSSLESS}.
     */
    public Builder storedTransferSyntax(TransferSyntaxPreference preference) {
      stored = preference;
      return this;
    }

    /**
     * The choice among transfer syntaxes of a context in which a peer offers to receive (C-GET).
     * Default {@link TransferSyntaxPreference#PROPOSER_ORDER}.
     */
    public Builder retrievedTransferSyntax(TransferSyntaxPreference preference) {
      retrieved = preference;
      return this;
    }

    /** Associations at once, at most; one more is rejected. Default 100. */
    public Builder maxAssociations(int count) {
      maxAssociations = count;
      return this;
    }

    /** PDU sizes, limits and timeouts. Default {@link AssociationOptions#DEFAULT}. */
    public Builder options(AssociationOptions options) {
      this.options = options;
      return this;
    }

    /** Is told what becomes of associations. Default: nobody. */
    public Builder listener(AssociationListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Opens the port.
     *
     * @throws IllegalStateException if the address is not loopback and nobody said who may come in
     * @throws IOException if the port cannot be had
     */
    public DicomServer start() throws IOException {
      if (!bind.getAddress().isLoopbackAddress() && callers.isEmpty() && !anyCaller) {
        throw new IllegalStateException(
            "bind="
                + bind.getAddress().getHostAddress()
                + " lets other machines in: name who may call, or allow any caller");
      }
      DimseServerBuilder server =
          DimseServer.builder(aeTitle)
              .bind(bind)
              .options(options)
              .listener(listener)
              .maxAssociations(maxAssociations);
      if (!callers.isEmpty() && !anyCaller) {
        server.callingAeTitles(callers);
      }
      services().forEach(server::service);
      return new DicomServer(server.start(), aeTitle);
    }

    private List<DimseService> services() {
      ServiceContext context = new ServiceContext(archive, aeTitle, queryRules);
      Function<String, TransferSyntax> syntaxes = archive::transferSyntax;
      DimseService verification =
          DimseService.builder()
              .accept(Uid.Verification, uncompressed())
              .on(CommandField.C_ECHO_RQ, request -> DimseResponse.success())
              .build();
      FindScp find = new FindScp(context);
      GetScp get = new GetScp(context);
      MoveScp move =
          new MoveScp(
              context,
              DimseClient.builder(aeTitle).options(options).build(),
              destinations,
              syntaxes);
      return List.of(
          verification,
          new QueryRetrieveScp(CommandField.C_FIND_RQ, QueryModel::find, find::handle),
          new QueryRetrieveScp(CommandField.C_MOVE_RQ, QueryModel::move, move::handle),
          new QueryRetrieveScp(CommandField.C_GET_RQ, QueryModel::get, get::handle),
          new StorageScp(context, storageClasses, stored, retrieved, syntaxes));
    }
  }

  /**
   * Identifiers and echoes are small: any encoding that is not compressed will do, in the
   * proposer's order.
   */
  static TransferSyntaxRule uncompressed() {
    return TransferSyntaxRule.proposerOrder(
        uid -> {
          TransferSyntax syntax = TransferSyntax.of(uid);
          return syntax.isKnown() && syntax.isNativeUncompressed();
        });
  }
}
