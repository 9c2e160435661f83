package dev.vna.dicom.net;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/** Counts the associations of a server, in all and by peer address, against their limits. */
final class AssociationSlots {
  private final int max;
  private final int maxPerPeer;
  private final Map<InetAddress, Integer> byPeer = new HashMap<>();
  private int count;

  AssociationSlots(int max, int maxPerPeer) {
    this.max = max;
    this.maxPerPeer = maxPerPeer;
  }

  /** Takes a slot; false if there is none. */
  synchronized boolean take(InetAddress peer) {
    int ofPeer = byPeer.getOrDefault(peer, 0);
    if (count >= max || ofPeer >= maxPerPeer) {
      return false;
    }
    count++;
    byPeer.put(peer, ofPeer + 1);
    return true;
  }

  synchronized void giveBack(InetAddress peer) {
    count--;
    byPeer.computeIfPresent(peer, (key, ofPeer) -> ofPeer == 1 ? null : ofPeer - 1);
  }

  synchronized int count() {
    return count;
  }
}
