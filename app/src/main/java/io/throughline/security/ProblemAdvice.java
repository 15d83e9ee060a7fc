package io.throughline.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Gives the problems that Spring MVC finds itself a type and a code, and takes out of them what
/// would echo input or tell of our insides.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  /// Their details name the method or media types that would be right, and nothing else.
  private static final Set<HttpStatus> TELLING =
      Set.of(
          HttpStatus.METHOD_NOT_ALLOWED,
          HttpStatus.NOT_ACCEPTABLE,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE);

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem && !isOurs(problem)) {
      var standard = Problems.of(status).exception().getBody();
      if (TELLING.contains(HttpStatus.resolve(status.value()))) {
        standard.setDetail(problem.getDetail());
      }
      return super.createResponseEntity(standard, headers, status, request);
    }
    return super.createResponseEntity(body, headers, status, request);
  }

  private static boolean isOurs(ProblemDetail problem) {
    return problem.getProperties() != null && problem.getProperties().containsKey("code");
  }

  /// The database is away: nothing was done, and the same request may succeed in a moment.
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Object> noDatabase(Exception why) {
    logger.warn("no database: " + why.getClass().getSimpleName());
    var problem = Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer.");
    return ResponseEntity.status(problem.status())
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(problem.exception().getBody());
  }
}
