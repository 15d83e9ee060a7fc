package io.throughline.web.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a command was answered.
///
/// @param status HTTP status
/// @param contentType of the body
/// @param location what was made; null when nothing was
/// @param position of the last event that was written, or of the last there was
/// @param body as it is sent
@SuppressWarnings("ArrayRecordComponent") // bytes go through untouched, answers are not compared
public record Answer(
    int status, String contentType, @Nullable String location, long position, byte[] body) {

  /// The header that tells how far a query must have read to see what was done.
  public static final String POSITION_HEADER = "Throughline-Position";

  /// The header that tells a repeat.
  public static final String REPLAYED_HEADER = "Idempotency-Replayed";

  /// As a response.
  ///
  /// @param replayed whether it was given before
  ResponseEntity<byte[]> response(boolean replayed) {
    var response =
        ResponseEntity.status(HttpStatusCode.valueOf(status))
            .contentType(MediaType.parseMediaType(contentType))
            .header(POSITION_HEADER, String.valueOf(position));
    if (location != null) {
      response.location(URI.create(location));
    }
    if (replayed) {
      response.header(REPLAYED_HEADER, "true");
    }
    return response.body(body);
  }
}
