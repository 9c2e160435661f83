package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Gives whole instances as DICOM files. Source: PS3.18 Sections 10.4.1.1.1 and 8.7.3.1. */
final class RetrieveService {
  private static final int PARTIAL_CONTENT = 206;

  private RetrieveService() {}

  static void handle(Exchange exchange, ObjectPath object) throws IOException {
    RetrieveForm form = form(exchange, object);
    Entries entries = Entries.of(exchange, object);
    if (form.multipart()) {
      parts(exchange, form, object, entries);
    } else {
      file(exchange, form, exchange.archive().open(entries.first().get(0)));
    }
  }

  private static RetrieveForm form(Exchange exchange, ObjectPath object) throws IOException {
    boolean single = object.instance().isPresent();
    return exchange
        .accept()
        .choose(
            wanted -> {
              if (!wanted.takes(MediaType.DICOM)) {
                return Optional.empty();
              }
              boolean alone = single && wanted.takesSingle();
              return alone || wanted.takesMultipart()
                  ? Optional.of(new RetrieveForm(!alone, wanted.transferSyntax()))
                  : Optional.empty();
            })
        .orElseThrow(
            () ->
                WebException.notAcceptable(
                    single
                        ? "want application/dicom, alone or in multipart/related"
                        : "want multipart/related; type=\"application/dicom\""));
  }

  /** Gives one file, as the body. */
  static void file(Exchange exchange, RetrieveForm form, Instance instance) throws IOException {
    InstanceEntry entry = instance.entry();
    Optional<TransferSyntax> given = form.syntax(instance);
    if (given.isEmpty()) {
      throw form.refusal(instance);
    }
    TransferSyntax syntax = given.get();
    String type = contentType(syntax);
    EntityTag tag = EntityTag.of(List.of(entry), "file " + syntax.uid());
    if (isAsStored(syntax, instance)) {
      SingleBody.send(exchange, original(instance), type, tag);
      return;
    }
    if (!exchange.isNotModified(tag)) {
      exchange.setHeader("Accept-Ranges", "none");
      OutputStream out = exchange.begin(type);
      if (!exchange.isHead()) {
        try {
          write(instance, syntax, out);
        } catch (FrameException e) {
          // Met while it is decoded; if something is on its way already, it breaks off.
          throw WebException.notAcceptable(e.getMessage() + ": ask for transfer-syntax=*");
        }
        out.flush();
      }
    }
  }

  private static boolean isAsStored(TransferSyntax given, Instance instance) {
    return given.equals(instance.transferSyntax()) && !instance.isCorrected();
  }

  /** The file, of an instance that is given as it is stored. */
  private static Content original(Instance instance) {
    return new Content(instance.entry().blob().sizeBytes(), instance::openOriginal);
  }

  private static MultipartOutput.Part asStored(Exchange exchange, Instance instance) {
    return new MultipartOutput.Part(
        contentType(instance.transferSyntax()),
        Entries.path(instance.entry()).map(exchange::uri),
        original(instance));
  }

  private static String contentType(TransferSyntax syntax) {
    return MediaType.DICOM + "; transfer-syntax=" + syntax.uid();
  }

  static WebException needsCodec(TransferSyntax stored) {
    return WebException.notAcceptable(
        "stored with transfer-syntax="
            + stored.uid()
            + "; what is asked for needs a codec that is not there: ask for transfer-syntax=*");
  }

  private static void parts(
      Exchange exchange, RetrieveForm form, ObjectPath object, Entries entries) throws IOException {
    if (form.transferSyntax().filter(syntax -> !syntax.equals("*")).isPresent()) {
      announceMissing(exchange, form, object);
    }
    if (entries.isWhole()
        && exchange.isNotModified(EntityTag.of(entries.first(), "parts " + form))) {
      return;
    }
    var multipart = new MultipartOutput(MediaType.DICOM);
    if (object.instance().isPresent()) {
      Instance instance = exchange.archive().open(entries.first().get(0));
      if (form.syntax(instance).filter(syntax -> isAsStored(syntax, instance)).isPresent()) {
        multipart.send(exchange, List.of(asStored(exchange, instance)));
        return;
      }
    }
    OutputStream out = exchange.begin(multipart.contentType());
    if (exchange.isHead()) {
      return;
    }
    entries.forEach(
        entry -> {
          Instance instance;
          try {
            instance = exchange.archive().open(entry);
          } catch (NoSuchInstanceException e) {
            // Deleted meanwhile: nothing is missing.
            return;
          }
          Optional<TransferSyntax> syntax = form.syntax(instance);
          if (syntax.isPresent()) {
            String type = contentType(syntax.get());
            Optional<String> location = Entries.path(entry).map(exchange::uri);
            multipart.part(out, type, location);
            write(instance, syntax.get(), out);
          }
        });
    multipart.end(out);
    out.flush();
  }

  /**
   * Finds out which instances cannot be given in the transfer syntax: that has to be said before
   * the others are.
   */
  private static void announceMissing(Exchange exchange, RetrieveForm form, ObjectPath object)
      throws IOException {
    int[] given = {0};
    int[] missing = {0};
    Entries.of(exchange, object)
        .forEach(
            entry -> {
              boolean can = form.syntax(exchange.archive().open(entry)).isPresent();
              (can ? given : missing)[0]++;
            });
    if (given[0] == 0) {
      throw WebException.notAcceptable(
          "nothing of it can be given so, for want of a codec or damaged: ask for"
              + " transfer-syntax=*");
    }
    if (missing[0] > 0) {
      exchange.status(PARTIAL_CONTENT);
      exchange.addWarning(
          missing[0] + " instances are left out: no codec for their transfer syntax, or damaged");
    }
  }

  private static void write(Instance instance, TransferSyntax syntax, OutputStream out)
      throws IOException {
    if (syntax.equals(instance.transferSyntax())) {
      instance.copyTo(out);
      return;
    }
    InstanceEntry entry = instance.entry();
    out.write(FileMeta.of(entry.sopClassUid(), entry.sopInstanceUid(), syntax).encode());
    instance.writeDataSet(syntax, out);
  }
}
