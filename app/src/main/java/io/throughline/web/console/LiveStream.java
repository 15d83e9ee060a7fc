package io.throughline.web.console;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One page that follows (server-sent events). Tells at most four times a second that something was
/// appended, once more when it became quiet, because the read models are a moment behind, and shows
/// every 15 seconds that it is alive.
final class LiveStream {

  private static final long COALESCE_MILLIS = 250;
  private static final long QUIET_MILLIS = 1_000;
  private static final long HEARTBEAT_MILLIS = 15_000;

  private static final byte[] HELLO = bytes("retry: 3000\n\n");
  private static final byte[] APPENDED = bytes("event: appended\ndata: -\n\n");
  private static final byte[] HEARTBEAT = bytes(":\n\n");

  private final Semaphore bell;
  private final OutputStream out;
  private final long endNanos;
  private boolean settled = true;

  LiveStream(Semaphore bell, OutputStream out, long endNanos) {
    this.bell = bell;
    this.out = out;
    this.endNanos = endNanos;
  }

  void run(BooleanSupplier closing) throws IOException, InterruptedException {
    send(HELLO);
    while (!closing.getAsBoolean() && System.nanoTime() - endNanos < 0) {
      boolean rung =
          bell.tryAcquire(settled ? HEARTBEAT_MILLIS : QUIET_MILLIS, TimeUnit.MILLISECONDS);
      if (closing.getAsBoolean()) {
        return;
      }
      if (rung) {
        Thread.sleep(COALESCE_MILLIS);
        bell.drainPermits();
      }
      send(rung || !settled ? APPENDED : HEARTBEAT);
      settled = !rung;
    }
  }

  private void send(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
