package dev.vna.data.json;

import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import java.io.IOException;
import java.util.List;

/**
 * An array of data sets that is being written, one at a time. For one thread; {@link #finish} ends
 * it. After an exception it is of no use any more.
 */
public final class JsonDataSetArray {
  private final JsonOutput output;
  private final JsonElements elements;
  private boolean begun;
  private boolean finished;

  JsonDataSetArray(JsonOutput output, JsonElements elements) {
    this.output = output;
    this.elements = elements;
  }

  /**
   * Writes the next data set.
   *
   * @return what was left out, and why; at most 100
   * @throws IOException if the stream fails
   */
  public List<Finding> add(DataSet dataSet) throws IOException {
    begin();
    output.separate();
    return elements.write(dataSet);
  }

  /**
   * Writes the next data set with elements of another, which count where both have one: cheaper
   * than making a data set of the two.
   *
   * @param others elements, none of them a sequence
   * @return what was left out, and why; at most 100
   * @throws IllegalArgumentException if one of {@code others} is a sequence
   * @throws IOException if the stream fails
   */
  public List<Finding> add(DataSet dataSet, DataSet others) throws IOException {
    begin();
    output.separate();
    return elements.write(dataSet, others);
  }

  private void begin() throws IOException {
    if (finished) {
      throw new IllegalStateException("the array has ended");
    }
    if (!begun) {
      output.put('[');
      begun = true;
    }
  }

  /**
   * Ends the array, which may be empty; the stream is neither flushed nor closed.
   *
   * @throws IOException if the stream fails
   */
  public void finish() throws IOException {
    begin();
    finished = true;
    output.put(']');
    output.flush();
  }
}
