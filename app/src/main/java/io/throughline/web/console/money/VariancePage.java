package io.throughline.web.console.money;

import io.throughline.aggregate.Outcome;
import io.throughline.channelaccount.Policies;
import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.DeclineClassification;
import io.throughline.money.SignedMoney;
import io.throughline.projection.reconciliation.Reconciliation;
import io.throughline.projection.reconciliation.VarianceItem;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import io.throughline.web.console.money.Proposals.Proposal;
import io.throughline.web.problem.ApiProblems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.common.IdentifierFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One difference: what it is, what people said about it, and the forms to say more. One person
/// proposes, another decides.
@Controller
class VariancePage {

  private static final String PATH = Links.VARIANCES + "/one";

  private final Reconciliation reconciliation;
  private final Proposals proposals;
  private final BooksDesk desk;
  private final Policies policies;

  VariancePage(
      Reconciliation reconciliation, Proposals proposals, BooksDesk desk, Policies policies) {
    this.reconciliation = reconciliation;
    this.proposals = proposals;
    this.desk = desk;
    this.policies = policies;
  }

  /// A proposal as the page shows it.
  ///
  /// @param own whether the caller made it: another one decides
  record ProposalRow(
      String id,
      Proposals.State code,
      String state,
      String amount,
      String ledgerAccount,
      String reason,
      String note,
      String by,
      String decidedBy,
      Moment at,
      boolean waits,
      boolean own) {

    static ProposalRow of(Proposal one, String caller, Instant now) {
      var made = one.proposed();
      return new ProposalRow(
          made.classificationId(),
          one.state(),
          Codes.text(one.state()),
          Amounts.signed(made.amount().minorUnits(), made.amount().currency()),
          made.ledgerAccount(),
          made.reason(),
          made.note(),
          made.by(),
          one.by(),
          Moment.of(made.at(), now),
          one.state() == Proposals.State.WAITING,
          made.by().equals(caller));
    }
  }

  @GetMapping(PATH)
  ModelAndView page(@AuthenticationPrincipal Caller caller, @RequestParam String id) {
    var variance = visible(caller, id);
    var row = variance.row();
    var by = desk.by(caller);
    return new ModelAndView("console/money/variance")
        .addObject("variance", VarianceRow.of(variance))
        .addObject("currency", row.currency())
        .addObject("moneyHref", Links.MONEY + "?" + Links.row(row))
        .addObject("dayHref", Links.day(row.channel(), row.account(), row.businessDay()))
        .addObject("mayDecide", caller.has(Scope.FINANCE))
        .addObject("accounts", LedgerAccounts.of(row))
        .addObject(
            "proposed", SignedMoney.ofMinor(-variance.unexplained(), row.currency()).amount())
        .addObject("newId", IdentifierFactory.getInstance().generateIdentifier())
        .addObject(
            "proposals",
            proposals.of(variance).stream()
                .map(one -> ProposalRow.of(one, by, desk.now()))
                .toList());
  }

  private VarianceItem visible(Caller caller, String id) {
    return reconciliation
        .variance(id)
        .filter(one -> caller.sees(one.row().channel()))
        .orElseThrow(ApiProblems::notFound);
  }

  /// Proposes what it is.
  @PostMapping(PATH + "/propose")
  String propose(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String id,
      ClassifyForm form,
      RedirectAttributes after) {
    return decided(
        caller,
        id,
        "Proposed: another person decides.",
        after,
        variance ->
            desk.send(
                caller, form.command(variance, desk.by(caller), today(variance), desk.now())));
  }

  /// Agrees.
  @PostMapping(PATH + "/approve")
  String approve(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String id,
      @RequestParam String classificationId,
      RedirectAttributes after) {
    return decided(
        caller,
        id,
        "Approved: it counts from now on.",
        after,
        variance ->
            desk.send(
                caller,
                new ApproveClassification(
                    Proposals.group(variance),
                    classificationId,
                    desk.by(caller),
                    today(variance),
                    desk.now())));
  }

  /// Does not agree.
  @PostMapping(PATH + "/decline")
  String decline(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String id,
      @RequestParam String classificationId,
      @RequestParam String reason,
      RedirectAttributes after) {
    return decided(
        caller,
        id,
        "Declined: it does not count.",
        after,
        variance ->
            desk.send(
                caller,
                new DeclineClassification(
                    Proposals.group(variance),
                    classificationId,
                    reason.strip(),
                    desk.by(caller),
                    desk.now())));
  }

  private String decided(
      Caller caller,
      String id,
      String done,
      RedirectAttributes after,
      Function<VarianceItem, Outcome> work) {
    var variance = visible(caller, id);
    Optional<String> whyNot = desk.decide(() -> work.apply(variance));
    after.addFlashAttribute(whyNot.isPresent() ? "refused" : "done", whyNot.orElse(done));
    after.addAttribute("id", id);
    return "redirect:" + PATH;
  }

  private LocalDate today(VarianceItem variance) {
    var row = variance.row();
    return policies.of(row.channel(), row.account()).policy().businessDay(desk.now());
  }
}
