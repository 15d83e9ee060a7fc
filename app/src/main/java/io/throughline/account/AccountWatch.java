package io.throughline.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks after the accounts: silence and secrets whose time ran out every half minute, signature
/// failures every few seconds.
@Component
class AccountWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int SILENCE_EVERY = 15;

  private final SilentAccounts silent;
  private final SignatureFailures failures;
  private final AccountDesk desk;
  private final MultiGauge gauge;
  private volatile boolean running;
  private @Nullable Thread thread;

  AccountWatch(
      SilentAccounts silent, SignatureFailures failures, AccountDesk desk, MeterRegistry meters) {
    this.desk = desk;
    this.silent = silent;
    this.failures = failures;
    this.gauge =
        MultiGauge.builder("throughline_account_silent")
            .description("Accounts from which nothing comes any more")
            .register(meters);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("account-watch").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    for (long turn = 0; running; turn++) {
      try {
        Thread.sleep(PAUSE);
        failures.write();
        if (turn % SILENCE_EVERY == 0) {
          silent.look();
          desk.forgetEnded();
          show();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failure) {
        LOG.warn("the accounts could not be looked after, trying again: {}", failure.toString());
      }
    }
  }

  private void show() {
    gauge.register(
        silent.now().stream()
            .map(
                one ->
                    MultiGauge.Row.of(
                        Tags.of("channel", one.channel(), "account", one.account()), 1))
            .toList(),
        true);
  }
}
