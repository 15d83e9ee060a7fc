package io.throughline.web.api;

import io.throughline.channelaccount.Policies;
import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.command.DeclineClassification;
import io.throughline.money.SignedMoney;
import io.throughline.security.Caller;
import io.throughline.web.api.FinanceDesk.Done;
import io.throughline.web.idempotency.IdempotencyKey;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Explains differences between what orders say and what rails settled: one person proposes,
/// another decides.
@RestController
@RequestMapping("/api/clearing/classifications")
class ClassificationsApi {

  private final FinanceDesk desk;
  private final ClearingLog log;
  private final Policies policies;

  ClassificationsApi(FinanceDesk desk, ClearingLog log, Policies policies) {
    this.desk = desk;
    this.log = log;
    this.policies = policies;
  }

  /// What a difference is said to be.
  ///
  /// @param classificationId the caller's id of it, so that a repeat is the same one; made when it
  ///   is left out
  /// @param group the order, or what the rail writes in its place
  /// @param amount debit of the ledger account, credit of clearing; the other way round below zero
  record ClassifyRequest(
      @Nullable String classificationId,
      String rail,
      String group,
      String channel,
      String account,
      @Nullable String orderRef,
      @Nullable String reference,
      String varianceClass,
      SignedMoney amount,
      String ledgerAccount,
      String reason,
      @Nullable String note) {}

  /// Which group a proposal belongs to.
  record ApproveRequest(String rail, String group) {}

  /// Which group a proposal belongs to, and why it is declined.
  record DeclineRequest(String rail, String group, String reason) {}

  /// Proposes what a difference is and where it goes in the ledger. It counts once a second person
  /// approves.
  @PostMapping
  ResponseEntity<byte[]> propose(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @RequestBody ClassifyRequest request,
      HttpServletRequest http) {
    FinanceDesk.mustSee(caller, request.channel());
    return desk.once(
        caller,
        key,
        http,
        request,
        () -> {
          var command = command(caller, request);
          return new Done(command.classificationId(), desk.send(caller, command));
        });
  }

  private ClassifyVariance command(Caller caller, ClassifyRequest request) {
    var id = request.classificationId();
    var note = request.note();
    return new ClassifyVariance(
        ClearingId.of(request.rail(), request.group()),
        id == null ? IdentifierFactory.getInstance().generateIdentifier() : id,
        request.rail(),
        request.channel(),
        request.account(),
        request.orderRef(),
        request.reference(),
        request.varianceClass(),
        request.amount(),
        request.ledgerAccount(),
        request.reason(),
        note == null ? "" : note,
        desk.by(caller),
        today(request.channel(), request.account()),
        desk.now());
  }

  private LocalDate today(String channel, String account) {
    return policies.of(channel, account).policy().businessDay(desk.now());
  }

  /// Agrees, as a second person: the difference counts as explained from here on.
  @PostMapping("/{classificationId}/approve")
  ResponseEntity<byte[]> approve(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String classificationId,
      @RequestBody ApproveRequest request,
      HttpServletRequest http) {
    return desk.once(
        caller,
        key,
        http,
        request,
        () -> {
          var group = ClearingId.of(request.rail(), request.group());
          var proposal = log.visible(caller, group, classificationId);
          return new Done(
              classificationId,
              desk.send(
                  caller,
                  new ApproveClassification(
                      group,
                      classificationId,
                      desk.by(caller),
                      today(proposal.channel(), proposal.account()),
                      desk.now())));
        });
  }

  /// Does not agree, as a second person: the proposal is done with.
  @PostMapping("/{classificationId}/decline")
  ResponseEntity<byte[]> decline(
      @AuthenticationPrincipal Caller caller,
      @RequestHeader(value = IdempotencyKey.HEADER, required = false) @Nullable String key,
      @PathVariable String classificationId,
      @RequestBody DeclineRequest request,
      HttpServletRequest http) {
    return desk.once(
        caller,
        key,
        http,
        request,
        () -> {
          var group = ClearingId.of(request.rail(), request.group());
          var _ = log.visible(caller, group, classificationId);
          return new Done(
              classificationId,
              desk.send(
                  caller,
                  new DeclineClassification(
                      group, classificationId, request.reason(), desk.by(caller), desk.now())));
        });
  }
}
