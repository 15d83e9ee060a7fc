package io.throughline.database.embedded;

import io.throughline.database.UnusableDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// Which port the server listens on.
final class LoopbackPort {

  private static final int ANY = 0;
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private LoopbackPort() {}

  /// The wanted one; without a wish the remembered one, as long as it is free; else any free one.
  ///
  /// @throws UnusableDatabase when the wanted one is taken
  static int choose(Optional<Integer> wanted, Optional<Integer> remembered) throws IOException {
    if (wanted.isPresent()) {
      return wanted.filter(LoopbackPort::isFree).orElseThrow(() -> taken(wanted.get()));
    }
    return remembered.filter(LoopbackPort::isFree).isPresent() ? remembered.get() : anyFree();
  }

  private static UnusableDatabase taken(int port) {
    return new UnusableDatabase(
        "port %d is taken by another program: stop that one, or choose another with throughline.database.port."
            .formatted(port));
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, LOOPBACK)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static int anyFree() throws IOException {
    try (var socket = new ServerSocket(ANY, 1, LOOPBACK)) {
      return socket.getLocalPort();
    }
  }
}
