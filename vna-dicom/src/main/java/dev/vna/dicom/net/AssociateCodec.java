package dev.vna.dicom.net;

import java.util.ArrayList;
import java.util.List;

/**
 * A-ASSOCIATE-RQ and A-ASSOCIATE-AC as bytes. Source: PS3.8 Sections 9.3.2 and 9.3.3. The variable
 * field of both:
 *
 * <pre>
 *  0  protocol version   u16, bit 0 set for version 1
 *  2  reserved           u16
 *  4  called AE title    16 bytes
 * 20  calling AE title   16 bytes
 * 36  reserved           32 bytes
 * 68  items, each: u8 type, u8 reserved, u16 length, contents
 *     10H application context: UID
 *     20H proposed context:    u8 id, 3 reserved, { 30H abstract syntax }, { 40H transfer syntax } ...
 *     21H answered context:    u8 id, u8 reserved, u8 result, u8 reserved, { 40H transfer syntax }
 *     50H user information
 * </pre>
 */
final class AssociateCodec {
  static final int PROTOCOL_VERSION = 1;

  /** The only application context there is: DICOM Application Context Name (PS3.7 Annex A.2.1). */
  static final String DICOM_APPLICATION_CONTEXT = "1.2.840.10008.3.1.1.1";

  private static final int APPLICATION_CONTEXT = 0x10;
  private static final int PROPOSED_CONTEXT = 0x20;
  private static final int ANSWERED_CONTEXT = 0x21;
  private static final int ABSTRACT_SYNTAX = 0x30;
  private static final int TRANSFER_SYNTAX = 0x40;
  private static final int USER_INFORMATION = 0x50;

  private AssociateCodec() {}

  /** The whole A-ASSOCIATE-RQ PDU. */
  static byte[] encode(AssociationRequest request) {
    ByteWriter out =
        start(request.protocolVersion(), request.header(), request.applicationContext());
    for (ProposedContext context : request.contexts()) {
      var item = new ByteWriter().u8(context.id()).u8(0).u8(0).u8(0);
      item.item(ABSTRACT_SYNTAX, ByteWriter.ascii7(context.abstractSyntax()));
      for (String transferSyntax : context.transferSyntaxes()) {
        item.item(TRANSFER_SYNTAX, ByteWriter.ascii7(transferSyntax));
      }
      out.item(PROPOSED_CONTEXT, item.toBytes());
    }
    out.item(USER_INFORMATION, UserInformationCodec.encode(request.user()));
    return ByteWriter.pdu(PduType.A_ASSOCIATE_RQ, out.toBytes());
  }

  /** The whole A-ASSOCIATE-AC PDU. */
  static byte[] encode(AssociateAccept accept) {
    ByteWriter out = start(accept.protocolVersion(), accept.header(), accept.applicationContext());
    for (ContextAnswer context : accept.contexts()) {
      var item = new ByteWriter().u8(context.id()).u8(0).u8(context.result()).u8(0);
      item.item(TRANSFER_SYNTAX, ByteWriter.ascii7(context.transferSyntax()));
      out.item(ANSWERED_CONTEXT, item.toBytes());
    }
    out.item(USER_INFORMATION, UserInformationCodec.encode(accept.user()));
    return ByteWriter.pdu(PduType.A_ASSOCIATE_AC, out.toBytes());
  }

  private static ByteWriter start(
      int protocolVersion, AssociateHeader header, String applicationContext) {
    return new ByteWriter()
        .u16(protocolVersion)
        .u16(0)
        .bytes(header.bytes())
        .item(APPLICATION_CONTEXT, ByteWriter.ascii7(applicationContext));
  }

  /** Decodes the variable field of an A-ASSOCIATE-RQ; items of unknown type are skipped. */
  static AssociationRequest decodeRequest(byte[] body) throws MalformedPduException {
    var in = new ByteReader(body);
    int protocolVersion = in.u16("protocol version");
    in.skip(2, "reserved");
    var header = new AssociateHeader(in.bytes(AssociateHeader.LENGTH_BYTES, "AE titles"));
    String applicationContext = "";
    List<ProposedContext> contexts = new ArrayList<>();
    var user = UserInformation.builder();
    while (in.remaining() > 0) {
      int type = in.u8("item type");
      in.skip(1, "item reserved");
      int length = in.u16("item length");
      ByteReader item = in.slice(length, "item");
      switch (type) {
        case APPLICATION_CONTEXT -> applicationContext = item.uid(length, "application context");
        case PROPOSED_CONTEXT -> contexts.add(decodeProposed(item));
        case USER_INFORMATION -> UserInformationCodec.decode(item, user);
        default -> item.skip(length, "unknown item");
      }
    }
    return new AssociationRequest(
        protocolVersion, header, applicationContext, contexts, user.build());
  }

  private static ProposedContext decodeProposed(ByteReader in) throws MalformedPduException {
    int id = in.u8("context id");
    in.skip(3, "context reserved");
    String abstractSyntax = "";
    List<String> transferSyntaxes = new ArrayList<>();
    while (in.remaining() > 0) {
      int type = in.u8("syntax item type");
      in.skip(1, "syntax item reserved");
      int length = in.u16("syntax item length");
      String uid = in.uid(length, "syntax");
      switch (type) {
        case ABSTRACT_SYNTAX -> abstractSyntax = uid;
        case TRANSFER_SYNTAX -> transferSyntaxes.add(uid);
        default -> {
          // Unknown sub-items are skipped, as unknown items are.
        }
      }
    }
    return new ProposedContext(id, abstractSyntax, transferSyntaxes);
  }

  /** Decodes the variable field of an A-ASSOCIATE-AC; items of unknown type are skipped. */
  static AssociateAccept decodeAccept(byte[] body) throws MalformedPduException {
    var in = new ByteReader(body);
    int protocolVersion = in.u16("protocol version");
    in.skip(2, "reserved");
    var header = new AssociateHeader(in.bytes(AssociateHeader.LENGTH_BYTES, "AE titles"));
    String applicationContext = "";
    List<ContextAnswer> contexts = new ArrayList<>();
    var user = UserInformation.builder();
    while (in.remaining() > 0) {
      int type = in.u8("item type");
      in.skip(1, "item reserved");
      int length = in.u16("item length");
      ByteReader item = in.slice(length, "item");
      switch (type) {
        case APPLICATION_CONTEXT -> applicationContext = item.uid(length, "application context");
        case ANSWERED_CONTEXT -> contexts.add(decodeAnswered(item));
        case USER_INFORMATION -> UserInformationCodec.decode(item, user);
        default -> item.skip(length, "unknown item");
      }
    }
    return new AssociateAccept(protocolVersion, header, applicationContext, contexts, user.build());
  }

  private static ContextAnswer decodeAnswered(ByteReader in) throws MalformedPduException {
    int id = in.u8("context id");
    in.skip(1, "context reserved");
    int result = in.u8("context result");
    in.skip(1, "context reserved");
    String transferSyntax = "";
    while (in.remaining() > 0) {
      int type = in.u8("syntax item type");
      in.skip(1, "syntax item reserved");
      int length = in.u16("syntax item length");
      String uid = in.uid(length, "syntax");
      if (type == TRANSFER_SYNTAX) {
        transferSyntax = uid;
      }
    }
    return new ContextAnswer(id, result, transferSyntax);
  }
}
