package dev.vna.dicom.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user information item of an A-ASSOCIATE-RQ or -AC, decoded. What a peer left out has the
 * value that the standard gives it, or is empty. Source: PS3.8 Annex D, PS3.7 Annex D.3.3.
 */
final class UserInformation {
  /** Largest variable field of a P-DATA-TF that the sender takes; 0 for any. */
  final long maxPduLength;

  final String implementationClassUid;
  final String implementationVersionName;
  final Optional<AsyncOperationsWindow> asyncOperationsWindow;
  final List<RoleSelection> roleSelections;
  final List<ExtendedNegotiation> extendedNegotiations;
  final List<CommonExtendedNegotiation> commonExtendedNegotiations;
  final Optional<UserIdentity> userIdentity;

  /** Only in an A-ASSOCIATE-AC: the server's response to a user identity. */
  final Optional<byte[]> userIdentityResponse;

  private UserInformation(Builder builder) {
    maxPduLength = builder.maxPduLength;
    implementationClassUid = builder.implementationClassUid;
    implementationVersionName = builder.implementationVersionName;
    asyncOperationsWindow = builder.asyncOperationsWindow;
    roleSelections = List.copyOf(builder.roleSelections);
    extendedNegotiations = List.copyOf(builder.extendedNegotiations);
    commonExtendedNegotiations = List.copyOf(builder.commonExtendedNegotiations);
    userIdentity = builder.userIdentity;
    userIdentityResponse = builder.userIdentityResponse;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the items; each setter replaces, each {@code add} adds. */
  static final class Builder {
    private long maxPduLength;
    private String implementationClassUid = "";
    private String implementationVersionName = "";
    private Optional<AsyncOperationsWindow> asyncOperationsWindow = Optional.empty();
    private final List<RoleSelection> roleSelections = new ArrayList<>();
    private final List<ExtendedNegotiation> extendedNegotiations = new ArrayList<>();
    private final List<CommonExtendedNegotiation> commonExtendedNegotiations = new ArrayList<>();
    private Optional<UserIdentity> userIdentity = Optional.empty();
    private Optional<byte[]> userIdentityResponse = Optional.empty();

    private Builder() {}

    Builder maxPduLength(long bytes) {
      maxPduLength = bytes;
      return this;
    }

    Builder implementation(String classUid, String versionName) {
      return implementationClassUid(classUid).implementationVersionName(versionName);
    }

    Builder implementationClassUid(String uid) {
      implementationClassUid = uid;
      return this;
    }

    Builder implementationVersionName(String name) {
      implementationVersionName = name;
      return this;
    }

    Builder asyncOperationsWindow(AsyncOperationsWindow window) {
      asyncOperationsWindow = Optional.of(window);
      return this;
    }

    Builder add(RoleSelection item) {
      roleSelections.add(item);
      return this;
    }

    Builder add(ExtendedNegotiation item) {
      extendedNegotiations.add(item);
      return this;
    }

    Builder add(CommonExtendedNegotiation item) {
      commonExtendedNegotiations.add(item);
      return this;
    }

    Builder userIdentity(UserIdentity identity) {
      userIdentity = Optional.of(identity);
      return this;
    }

    Builder userIdentityResponse(byte[] response) {
      userIdentityResponse = Optional.of(response.clone());
      return this;
    }

    UserInformation build() {
      return new UserInformation(this);
    }
  }
}
