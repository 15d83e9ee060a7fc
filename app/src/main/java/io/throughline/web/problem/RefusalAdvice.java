package io.throughline.web.problem;

import io.throughline.aggregate.CommandRefused;
import io.throughline.apijson.BodyRefused;
import io.throughline.inbox.Overloaded;
import io.throughline.rebuild.RebuildRefused;
import io.throughline.security.Problem;
import io.throughline.web.channel.NotAuthentic;
import io.throughline.web.channel.UnknownChannel;
import io.throughline.web.idempotency.InFlight;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Makes problems of what the domain and the doors refuse.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(CommandRefused refused) {
    return answer(ApiProblems.of(refused));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unusable(BodyRefused refused) {
    return answer(ApiProblems.of(refused));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> inFlight(InFlight stillAtWork) {
    var problem =
        new Problem(
                HttpStatus.CONFLICT,
                "request-in-flight",
                "Idempotency key",
                "The first request of this key is still at work; try again.")
            .exception();
    return ResponseEntity.status(HttpStatus.CONFLICT)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem.getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notAuthentic(NotAuthentic wrongSignature) {
    return answer(
        new Problem(
                HttpStatus.UNAUTHORIZED,
                "invalid-signature",
                "Invalid signature",
                "the signature does not fit the body, or the account is unknown")
            .exception());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unknownChannel(UnknownChannel unknown) {
    return answer(ApiProblems.notFound());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> notRebuilt(RebuildRefused refused) {
    return answer(ApiProblems.refused("REBUILD_REFUSED", String.valueOf(refused.getMessage())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> overloaded(Overloaded full) {
    return tryAgain();
  }

  /// Too many others write to the same streams.
  @ExceptionHandler({
    ConcurrencyException.class,
    AggregateStreamCreationException.class,
    ConcurrencyFailureException.class
  })
  ResponseEntity<ProblemDetail> lostEveryRace() {
    return tryAgain();
  }

  private static ResponseEntity<ProblemDetail> tryAgain() {
    var problem =
        new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-unavailable",
                "Service Unavailable",
                "nothing was stored; try again")
            .exception();
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem.getBody());
  }

  private static ResponseEntity<ProblemDetail> answer(ErrorResponseException problem) {
    return ResponseEntity.status(problem.getStatusCode()).body(problem.getBody());
  }
}
