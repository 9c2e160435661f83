package dev.vna.dicom.web;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.json.JsonDataSetArray;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Many data sets on their way out, one after the other. For one thread. */
interface DataSetAnswers {
  /** Sends the next, with elements of another, none of them a sequence, which count. */
  void add(DataSet dataSet, DataSet others) throws IOException;

  /** Ends the answer. */
  void finish() throws IOException;

  /** Begins an answer in this form. */
  static DataSetAnswers begin(Exchange exchange, AnswerForm form, BulkPolicy policy)
      throws IOException {
    return form == AnswerForm.XML ? xml(exchange, policy) : json(exchange, form, policy);
  }

  private static DataSetAnswers json(Exchange exchange, AnswerForm form, BulkPolicy policy)
      throws IOException {
    OutputStream out = exchange.begin(form.type());
    JsonDataSetArray array = JsonDataSetWriter.create().withBulkPolicy(policy).array(out);
    return new DataSetAnswers() {
      @Override
      public void add(DataSet dataSet, DataSet others) throws IOException {
        array.add(dataSet, others);
      }

      @Override
      public void finish() throws IOException {
        array.finish();
        out.flush();
      }
    };
  }

  private static DataSetAnswers xml(Exchange exchange, BulkPolicy policy) throws IOException {
    var multipart = new MultipartOutput(MediaType.DICOM_XML);
    OutputStream out = exchange.begin(multipart.contentType());
    XmlDataSetWriter writer = XmlDataSetWriter.create().withBulkPolicy(policy);
    return new DataSetAnswers() {
      @Override
      public void add(DataSet dataSet, DataSet others) throws IOException {
        multipart.part(out, MediaType.DICOM_XML, Optional.empty());
        writer.write(dataSet.toBuilder().merge(others).build(), out);
      }

      @Override
      public void finish() throws IOException {
        multipart.end(out);
        out.flush();
      }
    };
  }
}
