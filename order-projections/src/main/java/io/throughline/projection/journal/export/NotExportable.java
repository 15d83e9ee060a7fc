package io.throughline.projection.journal.export;

import java.io.Serial;

/// The target would not take the journal, or would take it for another one.
public final class NotExportable extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  NotExportable(String reason) {
    super(reason);
  }
}
