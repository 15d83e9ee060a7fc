package io.throughline.verify;

import java.sql.SQLException;

/// Looks at events stream by stream.
interface StreamCheck {

  /// The next event of the stream. Streams come in the order of their ids, events of a stream in
  /// the order of their sequence numbers.
  void on(EventRow event) throws SQLException;

  /// That was the stream's last event.
  void endOfStream(String stream) throws SQLException;

  /// There is no further stream.
  default void end() throws SQLException {}
}
