package io.throughline.web.idempotency;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets answers after two days. Any number of nodes may do it.
@Component
@EnableScheduling
class Retention {

  /// How long a request may be repeated and gets its first answer.
  static final Duration KEPT = Duration.ofDays(2);

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Answers answers;
  private final Clock clock;

  Retention(Answers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
  void sweep() {
    try {
      while (answers.forgetBefore(clock.instant().minus(KEPT))) {
        // There is more.
      }
    } catch (DataAccessException later) {
      LOG.warn("cannot forget old answers now: {}", later.toString());
    }
  }
}
