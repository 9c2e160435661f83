package dev.vna.testkit;

import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes well-formed studies out of a seed: the same calls in the same order give the same bytes on
 * every machine, and other UIDs than another seed gives. Each call makes a study of its own, of a
 * patient of its own. For one thread; the studies are for many.
 *
 * <pre>{@code
 * SyntheticStudy study = SyntheticStudies.seeded(1).ct(40);
 * study.writeTo(directory);
 * }</pre>
 */
public final class SyntheticStudies {
  private final long seed;
  private int studies;

  private SyntheticStudies(long seed) {
    this.seed = seed;
  }

  /** A maker of studies; makers of the same seed make the same ones. */
  public static SyntheticStudies seeded(long seed) {
    return new SyntheticStudies(seed);
  }

  /**
   * A CT of one series, each instance with about 100 attributes and 512 x 512 pixels of 16 bits,
   * 0.5 MB.
   */
  public SyntheticStudy ct(int instances) {
    return ct(instances, 512);
  }

  /** The same with 56 x 56 pixels: about 9 KB each. */
  public SyntheticStudy smallCt(int instances) {
    return ct(instances, 56);
  }

  private SyntheticStudy ct(int instances, int columns) {
    return study(instances, (ids, index) -> CtImages.make(ids, 1, index, columns));
  }

  /** An MR of several series, each instance of 256 x 256 pixels of 16 bits, 0.1 MB. */
  public SyntheticStudy mr(int series, int instancesPerSeries) {
    return study(
        Math.multiplyExact(series, instancesPerSeries),
        (ids, index) ->
            MrImages.make(ids, index / instancesPerSeries + 1, index % instancesPerSeries, 256));
  }

  /** One ultrasound loop of 160 x 120 RGB pixels, 57.6 kB a frame. */
  public SyntheticStudy ultrasoundLoop(int frames) {
    return study(1, (ids, index) -> OtherInstances.ultrasound(ids, 1, frames));
  }

  /** A small CT series with a structured report and a document on it: three series. */
  public SyntheticStudy ctWithReport(int images) {
    return study(
        images + 2,
        (ids, index) -> {
          if (index < images) {
            return CtImages.make(ids, 1, index, 56);
          }
          return index == images
              ? OtherInstances.report(ids, 2, CtImages.make(ids, 1, 0, 56))
              : OtherInstances.document(ids, 3);
        });
  }

  /**
   * One instance of each kind that this maker knows (images of one and of many frames, native in
   * each uncompressed transfer syntax, encapsulated, a report, a document, a presentation state)
   * and, last, one that belongs to no patient.
   */
  public List<SyntheticInstance> oneOfEachKind() {
    List<SyntheticInstance> all = new ArrayList<>();
    all.add(ct(1).instance(0));
    Stream.of(
            Uid.ImplicitVRLittleEndian, Uid.ExplicitVRBigEndian, Uid.DeflatedExplicitVRLittleEndian)
        .map(uid -> smallCt(1).instance(0).in(TransferSyntax.of(uid)))
        .forEach(all::add);
    Stream.of(
            Uid.JPEGBaseline8Bit,
            Uid.JPEGLosslessSV1,
            Uid.JPEGLSLossless,
            Uid.JPEG2000Lossless,
            Uid.JPEG2000)
        .map(uid -> mr(1, 1).instance(0).encapsulated(TransferSyntax.of(uid)))
        .forEach(all::add);
    all.add(ultrasoundLoop(4).instance(0));
    all.add(ultrasoundLoop(4).instance(0).encapsulated(TransferSyntax.of(Uid.JPEGBaseline8Bit)));
    ctWithReport(1).instances().forEach(all::add);
    all.add(study(1, (ids, index) -> OtherInstances.presentationState(ids, 1)).instance(0));
    all.add(OtherInstances.hangingProtocol(nextIds()));
    return all;
  }

  private interface Maker {
    SyntheticInstance make(Identity ids, int index);
  }

  private SyntheticStudy study(int size, Maker maker) {
    if (size < 1) {
      throw new IllegalArgumentException("instances=" + size + ", minimum=1");
    }
    Identity ids = nextIds();
    return new SyntheticStudy(
        ids.studyInstanceUid(), ids.patientId(), size, index -> maker.make(ids, index));
  }

  private Identity nextIds() {
    return new Identity(seed, studies++);
  }
}
