package io.throughline.demo;

import io.throughline.aggregate.CommandRefused;
import io.throughline.decision.Actor;
import io.throughline.order.command.OrderId;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/// Where the people and machines around the demo shop play their parts: each says a line after a
/// while, and sometimes something goes wrong. What was not said when the program stops is never
/// said, and its order is stuck: there is something to look at.
@Component
@Conditional(DemoWanted.class)
class DemoStage implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStage.class);

  private final CommandGateway commands;
  private final Clock clock;
  private final Set<String> inPlay = ConcurrentHashMap.newKeySet();
  private final Random random = new Random();
  private final ScheduledExecutorService time =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("demo-stage").factory());

  DemoStage(CommandGateway commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /// Takes an order that the shop is about to send into the play.
  void cast(OrderId order) {
    inPlay.add(order.value());
  }

  /// Whether an order is one of the play: only what the shop sent since the program started, not
  /// what somebody else sends to its account.
  boolean plays(String orderId) {
    return inPlay.contains(orderId);
  }

  /// True so many times in a hundred.
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /// Has somebody send a command after some seconds.
  ///
  /// @param who whose part it is
  /// @param line makes the command, given the time it is then
  void after(int fewest, int most, String who, Function<Instant, Object> line) {
    long millis = 1_000L * fewest + random.nextLong(1 + 1_000L * (most - fewest));
    var _ = time.schedule(() -> say(who, line), millis, TimeUnit.MILLISECONDS);
  }

  private void say(String who, Function<Instant, Object> line) {
    try {
      commands.sendAndWait(
          GenericCommandMessage.asCommandMessage(line.apply(clock.instant()))
              .andMetaData(new Actor("demo:" + who).asMetadata()));
    } catch (CommandRefused refused) {
      LOG.debug("the {} was refused: {}", who, refused.getMessage());
    } catch (RuntimeException failure) {
      LOG.warn("the {} could not be heard: {}", who, failure.toString());
    }
  }

  @Override
  public void destroy() {
    time.shutdownNow();
  }
}
