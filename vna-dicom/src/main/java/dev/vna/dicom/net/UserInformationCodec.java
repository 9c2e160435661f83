package dev.vna.dicom.net;

import java.util.ArrayList;
import java.util.List;

/**
 * The sub-items of the user information item. Source: PS3.8 Annex D.1, PS3.7 Sections D.3.3.1 to
 * D.3.3.7. Each is a type, a reserved byte, 2 bytes of length and:
 *
 * <pre>
 * 51H maximum length          u32 bytes
 * 52H implementation class    UID
 * 53H asynchronous operations u16 invoked, u16 performed
 * 54H role selection          u16 length, UID, u8 SCU, u8 SCP
 * 55H implementation version  1 to 16 characters
 * 56H extended negotiation    u16 length, UID, rest of the item
 * 57H common extended neg.    u16 length, UID, u16 length, UID, u16 length of list, { u16 length, UID }
 * 58H user identity           u8 type, u8 response wanted, u16 length, primary, u16 length, secondary
 * 59H user identity response  u16 length, response
 * </pre>
 */
final class UserInformationCodec {
  private static final int MAXIMUM_LENGTH = 0x51;
  private static final int IMPLEMENTATION_CLASS_UID = 0x52;
  private static final int ASYNC_OPERATIONS_WINDOW = 0x53;
  private static final int ROLE_SELECTION = 0x54;
  private static final int IMPLEMENTATION_VERSION_NAME = 0x55;
  private static final int EXTENDED_NEGOTIATION = 0x56;
  private static final int COMMON_EXTENDED_NEGOTIATION = 0x57;
  private static final int USER_IDENTITY = 0x58;
  private static final int USER_IDENTITY_RESPONSE = 0x59;

  private UserInformationCodec() {}

  static byte[] encode(UserInformation user) {
    var out = new ByteWriter();
    out.item(MAXIMUM_LENGTH, new ByteWriter().u32(user.maxPduLength).toBytes());
    out.item(IMPLEMENTATION_CLASS_UID, ByteWriter.ascii7(user.implementationClassUid));
    user.asyncOperationsWindow.ifPresent(
        window ->
            out.item(
                ASYNC_OPERATIONS_WINDOW,
                new ByteWriter().u16(window.invoked()).u16(window.performed()).toBytes()));
    for (RoleSelection role : user.roleSelections) {
      out.item(
          ROLE_SELECTION,
          new ByteWriter()
              .prefixed16(role.sopClassUid())
              .u8(role.scu() ? 1 : 0)
              .u8(role.scp() ? 1 : 0)
              .toBytes());
    }
    if (!user.implementationVersionName.isEmpty()) {
      out.item(IMPLEMENTATION_VERSION_NAME, ByteWriter.ascii7(user.implementationVersionName));
    }
    for (ExtendedNegotiation item : user.extendedNegotiations) {
      out.item(
          EXTENDED_NEGOTIATION,
          new ByteWriter()
              .prefixed16(item.sopClassUid())
              .bytes(item.serviceClassApplicationInformation())
              .toBytes());
    }
    for (CommonExtendedNegotiation item : user.commonExtendedNegotiations) {
      out.item(COMMON_EXTENDED_NEGOTIATION, encodeCommon(item));
    }
    user.userIdentity.ifPresent(
        identity ->
            out.item(
                USER_IDENTITY,
                new ByteWriter()
                    .u8(identity.type())
                    .u8(identity.positiveResponseRequested() ? 1 : 0)
                    .prefixed16(identity.primaryField())
                    .prefixed16(identity.secondaryField())
                    .toBytes()));
    user.userIdentityResponse.ifPresent(
        response ->
            out.item(USER_IDENTITY_RESPONSE, new ByteWriter().prefixed16(response).toBytes()));
    return out.toBytes();
  }

  private static byte[] encodeCommon(CommonExtendedNegotiation item) {
    var related = new ByteWriter();
    for (String uid : item.relatedGeneralSopClassUids()) {
      related.prefixed16(uid);
    }
    return new ByteWriter()
        .prefixed16(item.sopClassUid())
        .prefixed16(item.serviceClassUid())
        .prefixed16(related.toBytes())
        .toBytes();
  }

  /** Decodes the sub-items; one of an unknown type is skipped. */
  static void decode(ByteReader in, UserInformation.Builder user) throws MalformedPduException {
    while (in.remaining() > 0) {
      int type = in.u8("user item type");
      in.skip(1, "user item reserved");
      int length = in.u16("user item length");
      ByteReader item = in.slice(length, "user item");
      switch (type) {
        case MAXIMUM_LENGTH -> user.maxPduLength(item.u32("maximum length"));
        case IMPLEMENTATION_CLASS_UID ->
            user.implementationClassUid(item.uid(length, "implementation class UID"));
        case ASYNC_OPERATIONS_WINDOW ->
            user.asyncOperationsWindow(
                new AsyncOperationsWindow(
                    item.u16("operations invoked"), item.u16("operations performed")));
        case ROLE_SELECTION ->
            user.add(
                new RoleSelection(
                    prefixedUid(item, "role selection"),
                    item.u8("SCU role") != 0,
                    item.u8("SCP role") != 0));
        case IMPLEMENTATION_VERSION_NAME ->
            user.implementationVersionName(item.uid(length, "implementation version name"));
        case EXTENDED_NEGOTIATION -> {
          String uid = prefixedUid(item, "extended negotiation");
          user.add(new ExtendedNegotiation(uid, item.bytes(item.remaining(), "information")));
        }
        case COMMON_EXTENDED_NEGOTIATION -> user.add(decodeCommon(item));
        case USER_IDENTITY -> user.userIdentity(decodeIdentity(item));
        case USER_IDENTITY_RESPONSE -> {
          int responseLength = item.u16("identity response length");
          user.userIdentityResponse(item.bytes(responseLength, "identity response"));
        }
        default -> item.skip(length, "unknown user item");
      }
    }
  }

  private static CommonExtendedNegotiation decodeCommon(ByteReader item)
      throws MalformedPduException {
    String sopClassUid = prefixedUid(item, "common extended negotiation");
    String serviceClassUid = prefixedUid(item, "service class UID");
    List<String> related = new ArrayList<>();
    if (item.remaining() > 0) {
      int length = item.u16("related general SOP classes length");
      ByteReader list = item.slice(length, "related general SOP classes");
      while (list.remaining() > 0) {
        related.add(prefixedUid(list, "related general SOP class"));
      }
    }
    return new CommonExtendedNegotiation(sopClassUid, serviceClassUid, related);
  }

  private static UserIdentity decodeIdentity(ByteReader item) throws MalformedPduException {
    int type = item.u8("user identity type");
    boolean positiveResponseRequested = item.u8("positive response requested") != 0;
    byte[] primary = item.bytes(item.u16("primary field length"), "primary field");
    byte[] secondary =
        item.remaining() == 0
            ? new byte[0]
            : item.bytes(item.u16("secondary field length"), "secondary field");
    return new UserIdentity(type, positiveResponseRequested, primary, secondary);
  }

  private static String prefixedUid(ByteReader in, String field) throws MalformedPduException {
    return in.uid(in.u16(field + " UID length"), field + " UID");
  }
}
