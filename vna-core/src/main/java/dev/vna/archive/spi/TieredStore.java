package dev.vna.archive.spi;

import dev.vna.data.DataSet;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A landing store behind which other tiers stand. The location of a blob says in which of them its
 * copies are, so that reading finds the best, and goes on with another when one fails. Copies are
 * made and dropped here; that a blob is elsewhere from then on is a fact, which the archive logs
 * between the two.
 */
public interface TieredStore extends LandingStore {
  /** The tiers: the landing one first, then as they are to be read. */
  List<Tier> tiers() throws IOException;

  /** The names of the tiers that have a copy, in the order in which they are read. */
  List<String> tiersOf(BlobLocation location);

  /**
   * Copies blobs into a tier; those that are there already stay as they are.
   *
   * @return the same blobs, in order, with locations that have the new copy too: to be logged
   *     before anything else is done with them
   * @throws IllegalArgumentException if there is no such tier
   * @throws IOException if storage fails; nothing is copied
   */
  List<StoredBlob> copy(List<Source> blobs, String tier) throws IOException;

  /**
   * A blob to be copied, and what it says.
   *
   * @param blob where it is
   * @param header gives its header, for tiers that file by attributes
   */
  record Source(StoredBlob blob, Header header) {}

  /** Gives the header of an instance, in header form. */
  @FunctionalInterface
  interface Header {
    /** Reads it. */
    DataSet read() throws IOException;
  }

  /**
   * A location without the copies of a tier; empty if there is none left.
   *
   * @return the location, and the copies that it leaves out, each a location of its own
   */
  Optional<Without> without(BlobLocation location, String tier);

  /**
   * What is left of a location.
   *
   * @param rest the copies that stay
   * @param dropped the copies of the tier; to be given to {@link #delete} when the rest is logged
   */
  record Without(BlobLocation rest, List<BlobLocation> dropped) {}

  /**
   * Reads the copies of a blob in a tier to the end, and compares.
   *
   * @throws BlobCorruptException if one is not what was stored
   * @throws IOException if one cannot be read
   */
  void verify(StoredBlob blob, String tier) throws IOException;

  /**
   * Deletes every copy that the locations name. A location that {@link #without} gave for a landing
   * copy is shrunk to what a replay needs.
   */
  @Override
  void delete(Collection<StoredBlob> blobs) throws IOException;

  /**
   * Has somebody told of copies that could not be read as they were stored, when another copy was
   * read in their place, or none was left. Calls come from readers' threads and must be quick.
   */
  void onDamage(DamageListener listener);

  /** Is told of damaged copies. */
  @FunctionalInterface
  interface DamageListener {
    /** A copy in a tier could not be read as it was stored. */
    void damaged(StoredBlob blob, String tier, IOException why);
  }
}
