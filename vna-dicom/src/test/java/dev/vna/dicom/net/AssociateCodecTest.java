package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A-ASSOCIATE and control PDUs against bytes written down field by field. */
class AssociateCodecTest {
  private static final String START =
      """
      0001 0000                                       # protocol version 1, reserved
      564E4120202020202020202020202020                # called  "VNA             "
      53435520202020202020202020202020                # calling "SCU             "
      00000000000000000000000000000000                # reserved
      00000000000000000000000000000000
      10 00 0015 312E322E3834302E31303030382E332E312E312E31 # application context
      """;
  private static final String CONTEXT =
      """
        01 00 00 00                                   # id 1
        30 00 0011 312E322E3834302E31303030382E312E31 # abstract syntax: Verification
        40 00 0011 312E322E3834302E31303030382E312E32 # Implicit VR Little Endian
        40 00 0013 312E322E3834302E31303030382E312E322E31 # Explicit VR Little Endian
      """;
  private static final String USER =
      """
        51 00 0004 00004000                           # maximum length 16384
        52 00 0007 312E322E332E34                     # implementation class UID 1.2.3.4
        53 00 0004 0005 0003                          # 5 invoked, 3 performed
        54 00 0008 0004 312E3233 01 01                # 1.23: SCU and SCP
        55 00 0006 56455253494F                       # version name VERSIO
        56 00 000A 0004 312E3233 01 00 01 00          # extended negotiation of 1.23
        57 00 001C 0004 312E3233 0004 312E3432        # common extended: 1.23, service class 1.42
                   000E 0005 312E322E33 0005 312E322E34 # related general: 1.2.3, 1.2.4
        58 00 000E 02 01 0004 75736572 0004 70617373  # user and passcode, response wanted
      """;

  private static final byte[] REQUEST =
      Hex.bytes("01 00 0000011B\n" + START + "20 00 0045\n" + CONTEXT + "50 00 0071\n" + USER);

  private static final byte[] REQUEST_WITH_UNKNOWN_ITEMS =
      Hex.bytes(
          "01 00 0000012F\n"
              + START
              + "20 00 004D\n"
              + CONTEXT
              + "7F 00 0004 DEADBEEF # unknown sub-item\n"
              + "77 00 0003 010203 # unknown item\n"
              + "50 00 0077\n"
              + USER
              + "6F 00 0002 CAFE # unknown user item\n");

  private static final byte[] ACCEPT =
      Hex.bytes(
          """
          02 00 000000AE                                # A-ASSOCIATE-AC, 174 bytes
          """
              + START
              + """
              21 00 0019 01 00 00 00                    # context 1: accepted
                40 00 0011 312E322E3834302E31303030382E312E32
              21 00 0019 03 00 03 00                    # context 3: abstract syntax not supported
                40 00 0011 312E322E3834302E31303030382E312E32
              50 00 0013                                # user information
                51 00 0004 00000000                     # maximum length: any
                52 00 0007 312E322E332E34               # implementation class UID 1.2.3.4
              """);

  private static byte[] body(byte[] pdu) {
    return Arrays.copyOfRange(pdu, PduType.HEADER_BYTES, pdu.length);
  }

  @Test
  @Tag("check-068")
  @Tag("check-079")
  @Tag("check-080")
  @Tag("check-081")
  @Tag("check-082")
  void decodeRequest_withUnknownItems_givesTheKnown() throws MalformedPduException {
    AssociationRequest request = AssociateCodec.decodeRequest(body(REQUEST_WITH_UNKNOWN_ITEMS));

    assertThat(request.calledAeTitle()).isEqualTo("VNA");
    assertThat(request.callingAeTitle()).isEqualTo("SCU");
    assertThat(request.protocolVersion()).isEqualTo(1);
    assertThat(request.applicationContext()).isEqualTo("1.2.840.10008.3.1.1.1");
    assertThat(request.contexts())
        .containsExactly(
            new ProposedContext(
                1, "1.2.840.10008.1.1", List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1")));
    assertThat(request.maxPduLength()).isEqualTo(16384);
    assertThat(request.implementationClassUid()).isEqualTo("1.2.3.4");
    assertThat(request.implementationVersionName()).isEqualTo("VERSIO");
    assertThat(request.asyncOperationsWindow()).contains(new AsyncOperationsWindow(5, 3));
    assertThat(request.roleSelections()).containsExactly(new RoleSelection("1.23", true, true));
    assertThat(request.extendedNegotiation("1.23"))
        .contains(new ExtendedNegotiation("1.23", new byte[] {1, 0, 1, 0}));
    assertThat(request.commonExtendedNegotiation("1.23"))
        .contains(new CommonExtendedNegotiation("1.23", "1.42", List.of("1.2.3", "1.2.4")));
    assertThat(request.userIdentity()).contains(UserIdentity.ofUsername("user", "pass"));
    assertThat(request.userIdentity().orElseThrow()).hasToString("UserIdentity[type=2]");
  }

  @Test
  void encode_decodedRequest_givesTheSameBytes() throws MalformedPduException {
    AssociationRequest request = AssociateCodec.decodeRequest(body(REQUEST_WITH_UNKNOWN_ITEMS));

    byte[] encoded = AssociateCodec.encode(request);

    assertThat(encoded).isEqualTo(REQUEST);
  }

  @Test
  void encode_decodedAccept_givesTheSameBytes() throws MalformedPduException {
    AssociateAccept accept = AssociateCodec.decodeAccept(body(ACCEPT));

    byte[] encoded = AssociateCodec.encode(accept);

    assertThat(encoded).isEqualTo(ACCEPT);
    assertThat(accept.contexts())
        .containsExactly(
            new ContextAnswer(1, 0, "1.2.840.10008.1.2"),
            new ContextAnswer(3, 3, "1.2.840.10008.1.2"));
  }

  @Test
  void decodeRequest_cutOffAnywhereOrWithWrongLengths_neverFailsOtherwise() {
    byte[] whole = body(REQUEST);
    for (int length = 0; length < whole.length; length++) {
      decodeOrRefuse(Arrays.copyOf(whole, length));
    }
    for (int index = 0; index < whole.length; index++) {
      byte[] changed = whole.clone();
      changed[index] = (byte) 0xFF;
      decodeOrRefuse(changed);
    }
  }

  private static void decodeOrRefuse(byte[] bytes) {
    try {
      assertThat(AssociateCodec.decodeRequest(bytes)).isNotNull();
    } catch (MalformedPduException e) {
      assertThat(e.reason()).isEqualTo(AbortReason.INVALID_PDU_PARAMETER_VALUE);
    }
  }

  @Test
  @Tag("check-081")
  void decodeAccept_identityResponse_isGiven() throws MalformedPduException {
    UserInformation.Builder user = UserInformation.builder();

    UserInformationCodec.decode(
        new ByteReader(Hex.bytes("59 00 0005 0003 414243 # server response ABC")), user);

    assertThat(user.build().userIdentityResponse)
        .hasValueSatisfying(
            bytes -> {
              assertThat(bytes).containsExactly('A', 'B', 'C');
            });
    assertThat(UserInformationCodec.encode(user.build()))
        .endsWith(Hex.bytes("59 00 0005 0003 414243"));
  }

  @Test
  void controlPdus_allKinds_haveTheBytesOfTheStandard() throws MalformedPduException {
    assertThat(ControlPdus.reject(Rejection.LOCAL_LIMIT_EXCEEDED))
        .isEqualTo(Hex.bytes("03 00 00000004 00 02 03 02 # result, source, reason"));
    assertThat(ControlPdus.releaseRequest()).isEqualTo(Hex.bytes("05 00 00000004 00000000"));
    assertThat(ControlPdus.releaseResponse()).isEqualTo(Hex.bytes("06 00 00000004 00000000"));
    assertThat(ControlPdus.abort(2, AbortReason.UNEXPECTED_PDU.code()))
        .isEqualTo(Hex.bytes("07 00 00000004 00 00 02 02 # reserved, source, reason"));
    assertThat(ControlPdus.decodeReject(Hex.bytes("00 01 01 07")))
        .isEqualTo(Rejection.CALLED_AE_TITLE_NOT_RECOGNIZED);
    assertThatThrownBy(() -> ControlPdus.decodeReject(Hex.bytes("00 01")))
        .isInstanceOf(MalformedPduException.class);
  }
}
