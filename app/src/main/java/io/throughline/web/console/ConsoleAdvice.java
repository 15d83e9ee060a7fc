package io.throughline.web.console;

import io.throughline.security.Caller;
import io.throughline.security.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What all pages share: who looks at them, and that a refusal is a page and not a document for
/// programs.
@ControllerAdvice(basePackageClasses = ConsoleAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleAdvice {

  @ModelAttribute("caller")
  @Nullable Caller caller(@AuthenticationPrincipal @Nullable Caller caller) {
    return caller;
  }

  @ModelAttribute("mayRead")
  boolean mayRead(@AuthenticationPrincipal @Nullable Caller caller) {
    return caller != null && caller.has(Scope.ORDERS_READ);
  }

  /// Whether the caller may let others in.
  @ModelAttribute("mayAdmit")
  boolean mayAdmit(@AuthenticationPrincipal @Nullable Caller caller) {
    return caller != null && (caller.has(Scope.PEOPLE_ADMIN) || caller.has(Scope.KEYS_ADMIN));
  }

  @ModelAttribute("mayAccounts")
  boolean mayAccounts(@AuthenticationPrincipal @Nullable Caller caller) {
    return mayRead(caller) || (caller != null && caller.has(Scope.POLICY_WRITE));
  }

  @ModelAttribute("mayAudit")
  boolean mayAudit(@AuthenticationPrincipal @Nullable Caller caller) {
    return caller != null && caller.has(Scope.AUDIT_READ);
  }

  @ModelAttribute("mayOperate")
  boolean mayOperate(@AuthenticationPrincipal @Nullable Caller caller) {
    return caller != null && caller.has(Scope.OPERATIONS);
  }

  @ExceptionHandler({ErrorResponseException.class, ServletRequestBindingException.class})
  void refused(Exception refusal, HttpServletResponse response) throws IOException {
    response.sendError(
        refusal instanceof ErrorResponse known
            ? known.getStatusCode().value()
            : HttpStatus.BAD_REQUEST.value());
  }

  @ExceptionHandler
  void malformed(MethodArgumentTypeMismatchException refusal, HttpServletResponse response)
      throws IOException {
    response.sendError(HttpStatus.BAD_REQUEST.value());
  }

  /// The database is away: the same page may come in a moment.
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  void noDatabase(Exception why, HttpServletResponse response) throws IOException {
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
