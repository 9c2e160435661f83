package dev.vna.archive;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.IngestRule;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.NewBlob;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.HeaderParser;
import dev.vna.data.ParsedHeader;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One instance on its way in: its header is parsed and its digests are taken as the bytes go by; a
 * small one gathers in pooled buffers, a larger one goes on to a place that the store lent. A
 * failure on the way is kept and told at the end, so that whoever pushes stays in step.
 */
final class Ingest implements InstanceWriter {
  private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);

  private final ArchiveCore core;
  private final Caller caller;
  private final Partition partition;
  private final StoreRequest request;
  private final Instant received;
  private final long startNanos = System.nanoTime();

  private final int dataSetOffset;
  private final HeaderParser parser;
  private final BlobDigester digester = new BlobDigester();
  private final List<ByteBuffer> buffers = new ArrayList<>();
  private Optional<BlobWrite> lane = Optional.empty();
  private Optional<Exception> failure = Optional.empty();
  private Optional<Prepared> prepared = Optional.empty();
  private Optional<Attempt> attempt = Optional.empty();
  private boolean closed;

  private Ingest(ArchiveCore core, Caller caller, Partition partition, StoreRequest request) {
    this.core = core;
    this.caller = caller;
    this.partition = partition;
    this.request = request;
    this.received = core.now();
    this.parser = HeaderParser.of(request.transferSyntax(), core.settings().limits());
    byte[] encoded = core.fileHeads().of(request);
    this.dataSetOffset = encoded.length;
    take(ByteBuffer.wrap(encoded));
  }

  static Ingest begin(ArchiveCore core, Caller caller, Partition partition, StoreRequest request)
      throws IOException {
    if (!request.transferSyntax().isKnown() || !request.transferSyntax().carriesWholeObject()) {
      throw new StoreRefusedException(
          StoreRefusedException.Reason.TRANSFER_SYNTAX,
          "transfer syntax " + request.transferSyntax().uid() + " is not stored");
    }
    Identifiers.requireUsable("SOP Class UID", request.sopClassUid());
    Identifiers.requireUsable("SOP Instance UID", request.sopInstanceUid());
    if (!core.enter()) {
      throw new ArchiveClosedException();
    }
    try {
      return new Ingest(core, caller, partition, request);
    } catch (RuntimeException | Error e) {
      core.leave();
      throw e;
    }
  }

  @Override
  public void write(ByteBuffer bytes) {
    if (closed) {
      throw new IllegalStateException("the writer is closed");
    }
    if (failure.isEmpty()) {
      try {
        parser.feed(bytes.duplicate());
        take(bytes);
      } catch (DataSetException e) {
        fail(cannotUnderstand(e));
      }
    }
    bytes.position(bytes.limit());
  }

  private static StoreRefusedException cannotUnderstand(DataSetException e) {
    return new StoreRefusedException(
        StoreRefusedException.Reason.CANNOT_UNDERSTAND, "data set: " + e.getMessage(), e);
  }

  private void take(ByteBuffer bytes) {
    digester.update(bytes);
    try {
      while (bytes.hasRemaining()) {
        ByteBuffer buffer = bufferWithRoom();
        int take = Math.min(bytes.remaining(), buffer.remaining());
        buffer.put(bytes.slice(bytes.position(), take));
        bytes.position(bytes.position() + take);
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  private ByteBuffer bufferWithRoom() throws IOException {
    ByteBuffer last = buffers.isEmpty() ? null : buffers.get(buffers.size() - 1);
    if (last != null && last.hasRemaining()) {
      return last;
    }
    if (lane.isPresent()) {
      flushToLane();
      return buffers.get(0);
    }
    boolean small =
        (long) buffers.size() * BufferPool.BUFFER_BYTES < core.settings().smallObjectBytes();
    Optional<ByteBuffer> buffer = Optional.empty();
    if (last == null) {
      buffer = firstBuffer();
    } else if (small) {
      buffer = core.pool().tryTake();
    }
    if (buffer.isPresent()) {
      buffers.add(buffer.get());
      return buffer.get();
    }
    lane = Optional.of(core.store().begin(0));
    flushToLane();
    return buffers.get(0);
  }

  private Optional<ByteBuffer> firstBuffer() throws IOException {
    try {
      Optional<ByteBuffer> buffer = core.pool().take(core.settings().memoryWait().toNanos());
      if (buffer.isEmpty()) {
        throw new OutOfResourcesException(
            "no memory came free within "
                + core.settings().memoryWait()
                + ", memory for ingest is "
                + core.pool().memoryBytes()
                + " bytes");
      }
      return buffer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutOfResourcesException("interrupted while waiting for memory");
    }
  }

  /** Writes what has gathered to the lane and keeps one empty buffer. */
  private void flushToLane() throws IOException {
    for (ByteBuffer buffer : buffers) {
      lane.orElseThrow().write(buffer.flip());
      buffer.clear();
    }
    core.pool().giveBack(List.copyOf(buffers.subList(1, buffers.size())));
    buffers.subList(1, buffers.size()).clear();
  }

  private void fail(Exception e) {
    failure = Optional.of(e);
    release();
  }

  @Override
  public void submit() {
    if (closed) {
      throw new IllegalStateException("the writer is closed");
    }
    if (attempt.isEmpty() && failure.isEmpty()) {
      try {
        prepared = Optional.of(prepare());
        attempt = Optional.of(attempt(prepared.get()));
      } catch (IOException | RuntimeException e) {
        failure = Optional.of(e);
      }
    }
  }

  @Override
  public StoreResult finish() throws IOException {
    submit();
    try {
      StoreResult result = await();
      core.settings()
          .metrics()
          .stored(
              result.outcome(),
              digester.sizeBytes(),
              Duration.ofNanos(System.nanoTime() - startNanos));
      return result;
    } catch (IOException | RuntimeException e) {
      core.settings().metrics().refused(e);
      throw e;
    } finally {
      close();
    }
  }

  /** What is known of the instance once all of it is there. */
  private record Prepared(ParsedHeader parsed, Identifiers identifiers, BlobDigests digests) {}

  /**
   * A decision on what the instance is to the archive.
   *
   * @param done of what was handed to the committer; empty if there is nothing to commit
   */
  private record Attempt(
      Duplicates.Verdict verdict, Optional<CompletableFuture<Committer.Done>> done) {}

  private Prepared prepare() throws IOException {
    ParsedHeader parsed;
    try {
      parsed = parser.finish();
    } catch (DataSetException e) {
      throw cannotUnderstand(e);
    }
    if (lane.isPresent()) {
      flushToLane();
    } else {
      buffers.forEach(ByteBuffer::flip);
    }
    DataSet header = parsed.header();
    Identifiers identifiers = Identifiers.of(request, header);
    if (identifiers.study().isPresent()
        && caller.kind() != Caller.Kind.OWNER
        && !core.settings()
            .accessPolicy()
            .permits(caller, Action.STORE, partition, identifiers.study())) {
      throw new NotPermittedException(caller, Action.STORE, partition);
    }
    for (IngestRule rule : core.settings().ingestRules()) {
      rule.check(caller, request, header);
    }
    return new Prepared(parsed, identifiers, digester.finish());
  }

  /** Waits for the commit; decides again if what the decision rested on has changed meanwhile. */
  private StoreResult await() throws IOException {
    rethrowFailure();
    Identifiers identifiers = prepared.orElseThrow().identifiers();
    while (true) {
      Duplicates.Verdict verdict = attempt.orElseThrow().verdict();
      if (verdict.disposition().isEmpty()) {
        return alreadyStored(verdict, identifiers);
      }
      Committer.Done done = ArchiveCore.await(attempt.get().done().orElseThrow());
      if (!done.stale()) {
        return result(identifiers, verdict.disposition().get(), done.sequence());
      }
      attempt = Optional.of(attempt(prepared.get()));
    }
  }

  private void rethrowFailure() throws IOException {
    if (failure.isPresent()) {
      if (failure.get() instanceof IOException io) {
        throw io;
      }
      if (failure.get() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IOException("the instance could not be taken in", failure.get());
    }
  }

  private Attempt attempt(Prepared instance) throws IOException {
    PeerSettings peer = core.peer(request.source());
    Optional<String> issuer =
        AssumedIssuer.of(
            core.index(),
            partition,
            peer.assignedIssuer(),
            instance.parsed().header(),
            instance.identifiers().study());
    Duplicates duplicates =
        new Duplicates(
            core,
            peer.duplicates(),
            request.transferSyntax(),
            instance.identifiers(),
            instance.parsed().header(),
            issuer);
    List<InstanceEntry> versions = core.index().versions(partition, request.sopInstanceUid());
    Duplicates.Verdict verdict =
        duplicates.judge(
            versions, digester.sizeBytes(), instance.digests().sha256(), this::readDataSet);
    if (verdict.disposition().isEmpty()) {
      return new Attempt(verdict, Optional.empty());
    }
    Fact.InstanceStored fact =
        fact(instance.identifiers(), issuer, verdict.disposition().get(), verdict.other());
    CompletableFuture<Committer.Done> done = commit(fact, instance, versions);
    // Memory is for others as soon as it is not needed, not when somebody asks how it went.
    return new Attempt(verdict, Optional.of(done.whenComplete((result, e) -> committed(result))));
  }

  private StoreResult alreadyStored(Duplicates.Verdict verdict, Identifiers identifiers)
      throws IOException {
    if (verdict.hidden()) {
      throw conflict(
          "the same content is kept already, hidden, as sequence=" + verdict.other().getAsLong());
    }
    return new StoreResult(
        StoreResult.Outcome.ALREADY_STORED,
        verdict.other().getAsLong(),
        request.sopClassUid(),
        request.sopInstanceUid(),
        identifiers.study(),
        identifiers.series());
  }

  private StoreResult result(Identifiers identifiers, Fact.Disposition disposition, long sequence)
      throws IOException {
    switch (disposition) {
      case CONFLICT_CONTENT:
        throw conflict(
            "other content is visible; this one is kept, hidden, as sequence=" + sequence);
      case CONFLICT_IDENTITY:
        throw conflict(
            "patient, study, series or SOP class differ from what is visible; this one is kept,"
                + " hidden, as sequence="
                + sequence);
      default:
        return new StoreResult(
            disposition == Fact.Disposition.NEW
                ? StoreResult.Outcome.STORED
                : StoreResult.Outcome.REPLACED,
            sequence,
            request.sopClassUid(),
            request.sopInstanceUid(),
            identifiers.study(),
            identifiers.series());
    }
  }

  private StoreRefusedException conflict(String what) {
    return new StoreRefusedException(
        StoreRefusedException.Reason.CONFLICT,
        "SOP Instance UID " + request.sopInstanceUid() + " is taken: " + what);
  }

  private Fact.InstanceStored fact(
      Identifiers identifiers,
      Optional<String> assignedIssuer,
      Fact.Disposition disposition,
      OptionalLong other) {
    return new Fact.InstanceStored(
        partition,
        received,
        request.source(),
        ArchiveCore.describe(caller),
        request.sopClassUid(),
        request.sopInstanceUid(),
        identifiers.study(),
        identifiers.series(),
        request.transferSyntax().uid(),
        dataSetOffset,
        assignedIssuer,
        disposition,
        other);
  }

  private CompletableFuture<Committer.Done> commit(
      Fact.InstanceStored fact, Prepared instance, List<InstanceEntry> versions)
      throws IOException {
    Set<Long> seen = new HashSet<>();
    versions.forEach(entry -> seen.add(entry.sequence()));
    Committer.PendingInstance pending =
        new Committer.PendingInstance(
            fact,
            instance.parsed().header(),
            InstanceFrames.found(instance.parsed(), request.transferSyntax()),
            digester.sizeBytes(),
            key -> blob(key, instance.digests()),
            seen,
            new CompletableFuture<>());
    core.committer().submit(pending);
    return pending.done();
  }

  private NewBlob blob(BlobKey key, BlobDigests digests) {
    return lane.isPresent()
        ? new NewBlob.Streamed(key, digests, lane.get())
        : new NewBlob.InMemory(key, digests, List.copyOf(buffers));
  }

  /** Reads the data set again, for comparison; it is complete then. */
  private InputStream readDataSet() throws IOException {
    InputStream whole;
    if (lane.isPresent()) {
      whole = lane.get().read();
    } else {
      List<InputStream> parts = new ArrayList<>();
      buffers.forEach(buffer -> parts.add(new BufferInputStream(buffer.duplicate())));
      whole = new SequenceInputStream(Collections.enumeration(parts));
    }
    whole.skipNBytes(dataSetOffset);
    return whole;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      awaitCommitter();
      release();
      core.leave();
    }
  }

  /** What the committer works on must not be taken from it. */
  private void awaitCommitter() {
    Optional<CompletableFuture<Committer.Done>> done = attempt.flatMap(Attempt::done);
    if (done.isPresent()) {
      try {
        ArchiveCore.await(done.get());
      } catch (IOException | RuntimeException e) {
        // Who wanted to know has called finish().
        LOG.debug("an instance that nobody waits for was not stored", e);
      }
    }
  }

  private void committed(Committer.Done result) {
    if (result != null && !result.stale()) {
      release();
    }
  }

  /** Called by the committer, too, when it has written what was submitted. */
  private synchronized void release() {
    parser.abort();
    core.pool().giveBack(buffers);
    buffers.clear();
    if (lane.isPresent()) {
      try {
        lane.get().close();
      } catch (IOException e) {
        LOG.warn("a place for a streamed instance could not be given back: {}", e.toString());
      }
      lane = Optional.empty();
    }
  }

  /** Reads a buffer. */
  private static final class BufferInputStream extends InputStream {
    private final ByteBuffer buffer;

    BufferInputStream(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int read() {
      return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (!buffer.hasRemaining()) {
        return length == 0 ? 0 : -1;
      }
      int take = Math.min(length, buffer.remaining());
      buffer.get(bytes, offset, take);
      return take;
    }
  }
}
