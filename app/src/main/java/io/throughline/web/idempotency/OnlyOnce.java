package io.throughline.web.idempotency;

import io.throughline.security.Caller;
import io.throughline.security.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does the work of a request in one transaction with the memory of its answer. So a crash leaves
/// both or neither, and whoever repeats the request gets the first answer, or does it for the first
/// time.
///
/// Only what the work answers is remembered. When it throws, everything is rolled back, and the
/// same key may be used again.
@Component
public class OnlyOnce {

  private static final int ATTEMPTS = 6;

  /// What nobody could read is not remembered: the caller mends it and sends it again.
  private static final int MALFORMED = 400;

  private final Answers answers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  OnlyOnce(Answers answers, PlatformTransactionManager transactions, Clock clock) {
    this.answers = answers;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /// The answer to a request: the first one's when it is a repeat, the work's otherwise.
  ///
  /// @param key empty when the caller gave none: then nothing is remembered
  /// @param body as it was sent
  /// @param work answers within a transaction, given how many were lost before to another
  ///   transaction that won a race
  /// @throws org.springframework.web.ErrorResponseException 422 when the key stands for another
  ///   request, 409 while the first one is in flight
  public ResponseEntity<byte[]> answer(
      Caller caller,
      Optional<IdempotencyKey> key,
      HttpServletRequest request,
      byte[] body,
      IntFunction<Answer> work) {
    var named = key.map(name -> Request.of(caller.keyId(), name, request, body));
    for (int attempt = 1; ; attempt++) {
      int lost = attempt - 1;
      Supplier<Answer> now = () -> work.apply(lost);
      try {
        return transaction.execute(
            _ -> named.map(one -> within(one, now)).orElseGet(() -> now.get().response(false)));
      } catch (RuntimeException failure) {
        if (attempt == ATTEMPTS || !LostRace.isCauseOf(failure)) {
          throw failure;
        }
      }
      pause(attempt);
    }
  }

  private ResponseEntity<byte[]> within(Request request, Supplier<Answer> work) {
    if (!answers.claim(request)) {
      throw new InFlight();
    }
    var given = answers.find(request);
    if (given.isPresent()) {
      if (!request.sameAs(given.get().fingerprint())) {
        throw reused();
      }
      return given.get().answer().response(true);
    }
    var answer = work.get();
    if (answer.status() != MALFORMED && !answers.add(request, answer, clock.instant())) {
      throw new ConcurrencyFailureException("answered by somebody without the claim");
    }
    return answer.response(false);
  }

  private static RuntimeException reused() {
    return new Problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-reused",
            "Idempotency key",
            "This key stands for another request. Nothing was done.")
        .exception();
  }

  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextInt(1 << attempt), 500_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
