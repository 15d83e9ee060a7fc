package io.throughline.web.api;

import io.throughline.apijson.ApiJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;

/// Reads every body that is a record by the one strict reader. Rule: PROMISES section 4.
final class StrictBodyReader extends AbstractHttpMessageConverter<Record> {

  StrictBodyReader() {
    super(MediaType.APPLICATION_JSON);
  }

  @Override
  protected boolean supports(Class<?> type) {
    return type.isRecord();
  }

  @Override
  public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
    return false;
  }

  @Override
  protected Record readInternal(Class<? extends Record> type, HttpInputMessage message)
      throws IOException {
    return ApiJson.read(message.getBody().readAllBytes(), type);
  }

  @Override
  protected void writeInternal(Record answer, HttpOutputMessage message) {
    throw new HttpMessageNotWritableException("bodies are only read here");
  }
}
