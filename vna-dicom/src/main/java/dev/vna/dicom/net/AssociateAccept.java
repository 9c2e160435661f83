package dev.vna.dicom.net;

import java.util.List;

/** The contents of an A-ASSOCIATE-AC. Source: PS3.8 Section 9.3.3. */
record AssociateAccept(
    int protocolVersion,
    AssociateHeader header,
    String applicationContext,
    List<ContextAnswer> contexts,
    UserInformation user) {
  AssociateAccept {
    contexts = List.copyOf(contexts);
  }
}
