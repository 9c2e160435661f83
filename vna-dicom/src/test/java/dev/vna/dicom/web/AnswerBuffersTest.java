package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AnswerBuffersTest {
  private final AnswerBuffers buffers = new AnswerBuffers();

  @Test
  void take_oneWasGivenBack_isThat() {
    byte[] first = buffers.take();
    byte[] second = buffers.take();
    buffers.giveBack(first);

    assertThat(second).isNotSameAs(first).hasSize(AnswerBuffers.BUFFER_BYTES);
    assertThat(buffers.take()).isSameAs(first);
    assertThat(buffers.take()).isNotSameAs(first);
  }

  @Test
  void giveBack_moreThanAFew_keepsAFew() {
    List<byte[]> lent = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lent.add(buffers.take());
    }
    lent.forEach(buffers::giveBack);
    Set<byte[]> again = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 20; i++) {
      again.add(buffers.take());
    }
    again.retainAll(lent);

    assertThat(again).hasSize(8);
  }
}
