package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.frames.FrameShape;
import dev.vna.data.frames.RleCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives frames, each read as a range of what is stored. Source: PS3.18 Sections 10.4.1.1.6 and
 * 8.7.3.3.
 */
final class FrameService {
  private FrameService() {}

  static void handle(Exchange exchange, ObjectPath object, List<Integer> numbers)
      throws IOException {
    InstanceEntry entry = Entries.single(exchange, object);
    Instance instance = exchange.archive().open(entry);
    FrameReader reader = reader(instance);
    for (int number : numbers) {
      if (number > reader.frameCount()) {
        throw WebException.notFound("frame " + number + " of " + reader.frameCount());
      }
    }
    send(exchange, instance, reader, numbers);
  }

  /** Gives all frames, for who asks for the value of encapsulated Pixel Data. */
  static void all(Exchange exchange, Instance instance) throws IOException {
    FrameReader reader = reader(instance);
    int count = Math.toIntExact(reader.frameCount());
    send(exchange, instance, reader, IntStream.rangeClosed(1, count).boxed().toList());
  }

  static FrameReader reader(Instance instance) throws IOException {
    return instance
        .frames()
        .orElseThrow(() -> WebException.notFound("the instance has no pixel data"));
  }

  private static void send(
      Exchange exchange, Instance instance, FrameReader reader, List<Integer> numbers)
      throws IOException {
    TransferSyntax stored = instance.transferSyntax();
    boolean single = numbers.size() == 1;
    FrameForm form =
        exchange
            .accept()
            .choose(wanted -> FrameForm.of(wanted, stored, single))
            .orElseThrow(() -> RetrieveService.needsCodec(stored));
    EntityTag tag = EntityTag.of(List.of(instance.entry()), "frames " + numbers + form);
    if (!form.multipart()) {
      SingleBody.send(
          exchange, content(instance, reader, numbers.get(0), form), form.contentType(), tag);
      return;
    }
    if (exchange.isNotModified(tag)) {
      return;
    }
    List<MultipartOutput.Part> parts = new ArrayList<>(numbers.size());
    for (int number : numbers) {
      parts.add(
          new MultipartOutput.Part(
              form.contentType(),
              location(exchange, instance, number),
              content(instance, reader, number, form)));
    }
    new MultipartOutput(form.mediaType()).send(exchange, parts);
  }

  private static Optional<String> location(Exchange exchange, Instance instance, int number) {
    return Entries.path(instance.entry()).map(path -> exchange.uri(path) + "/frames/" + number);
  }

  private static Content content(Instance instance, FrameReader reader, int number, FrameForm form)
      throws IOException {
    if (form.decoded()) {
      FrameShape shape = FrameShape.of(instance.header());
      return new Content(
          RleCodec.instance().decodedBytes(shape),
          Content.fromStart(
              () ->
                  new ByteArrayInputStream(
                      RleCodec.instance().decode(reader.read(number), shape))));
    }
    return new Content(
        reader.index().length(number), Content.fromStart(() -> reader.stream(number)));
  }
}
