package io.throughline.web.console;

import io.throughline.eventstore.Doorbell;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The pages that are open and want to know when something happens. A stream is told that, and
/// nothing of what it was: the page then asks again with its own rights. Its virtual thread waits
/// on a semaphore; it holds neither a platform thread nor a connection to the database.
@Component
class LiveStreams implements DisposableBean {

  /// More than so many are turned away.
  static final int MOST = 500;

  private final Set<Semaphore> bells = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(MOST);
  private final Runnable stopListening;
  private volatile boolean closing;

  LiveStreams(Doorbell doorbell) {
    this.stopListening = doorbell.onNewEvents(this::ring);
  }

  /// Ends all streams before the web server begins to wait for the requests that are under way.
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing = true;
    ring();
  }

  @Override
  public void destroy() {
    stopListening.run();
  }

  private void ring() {
    bells.forEach(Semaphore::release);
  }

  /// How many pages follow now.
  int open() {
    return MOST - places.availablePermits();
  }

  /// Takes a place; {@link #follow} gives it back.
  boolean enter() {
    return !closing && places.tryAcquire();
  }

  /// Gives back places that nobody follows from.
  void leave(int many) {
    places.release(many);
  }

  /// Writes to a page until it goes away, its time is over or the program stops.
  ///
  /// @param lifetime after which the page has to come again, with a session that is still good
  void follow(OutputStream out, Duration lifetime) throws IOException, InterruptedException {
    var bell = new Semaphore(0);
    bells.add(bell);
    try {
      new LiveStream(bell, out, System.nanoTime() + lifetime.toNanos()).run(() -> closing);
    } finally {
      bells.remove(bell);
      leave(1);
    }
  }
}
