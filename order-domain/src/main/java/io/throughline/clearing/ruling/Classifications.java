package io.throughline.clearing.ruling;

import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_APPROVED;
import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_DECLINED;
import static io.throughline.clearing.command.ClearingRefusal.CLASSIFICATION_ID_REUSED;
import static io.throughline.clearing.command.ClearingRefusal.SAME_PERSON;
import static io.throughline.clearing.command.ClearingRefusal.UNKNOWN_CLASSIFICATION;
import static io.throughline.decision.Decision.accept;
import static io.throughline.decision.Decision.alreadyDone;
import static io.throughline.decision.Decision.refuse;

import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.DeclineClassification;
import io.throughline.clearing.event.ClassificationDeclined;
import io.throughline.clearing.event.ClassificationProposed;
import io.throughline.clearing.event.ClearingEvent;
import io.throughline.clearing.event.VarianceClassified;
import io.throughline.clearing.state.ClearingState;
import io.throughline.decision.Decision;
import java.util.Objects;

/// The rules of explaining a difference. Nothing is swallowed: each takes two persons and a ledger
/// account. Rule: MONEY section 2, tolerance.
public final class Classifications {

  private Classifications() {}

  /// Records what a person proposes, once per id.
  public static Decision<ClearingEvent> propose(ClearingState state, ClassifyVariance command) {
    var proposal = proposed(command);
    var known = state.classifications().get(command.classificationId());
    if (known == null) {
      return accept(proposal);
    }
    return saysTheSame(known.proposal(), proposal)
        ? alreadyDone(command.classificationId())
        : refuse(CLASSIFICATION_ID_REUSED, command.classificationId());
  }

  /// Lets the proposal count, when it is another person who agrees.
  public static Decision<ClearingEvent> approve(
      ClearingState state, ApproveClassification command) {
    var known = state.classifications().get(command.classificationId());
    if (known == null) {
      return refuse(UNKNOWN_CLASSIFICATION, command.classificationId());
    }
    var proposal = known.proposal();
    return switch (known.ruling()) {
      case APPROVED -> alreadyDone(command.classificationId());
      case DECLINED, REVOKED -> refuse(CLASSIFICATION_DECLINED, command.classificationId());
      case PROPOSED -> bySecond(proposal.by(), command.by(), classified(proposal, command));
    };
  }

  /// Does away with the proposal, when it is another person who does not agree.
  public static Decision<ClearingEvent> decline(
      ClearingState state, DeclineClassification command) {
    var known = state.classifications().get(command.classificationId());
    if (known == null) {
      return refuse(UNKNOWN_CLASSIFICATION, command.classificationId());
    }
    return switch (known.ruling()) {
      case DECLINED, REVOKED -> alreadyDone(command.classificationId());
      case APPROVED -> refuse(CLASSIFICATION_APPROVED, command.classificationId());
      case PROPOSED ->
          bySecond(
              known.proposal().by(),
              command.by(),
              new ClassificationDeclined(
                  command.clearingId().value(),
                  command.classificationId(),
                  command.reason(),
                  command.by(),
                  command.at()));
    };
  }

  private static Decision<ClearingEvent> bySecond(
      String first, String second, ClearingEvent event) {
    return first.equals(second) ? refuse(SAME_PERSON, second) : accept(event);
  }

  /// A repeat may come later, and on another day: its times do not count, nor its words for people.
  private static boolean saysTheSame(ClassificationProposed known, ClassificationProposed told) {
    return known.channel().equals(told.channel())
        && known.account().equals(told.account())
        && Objects.equals(known.orderRef(), told.orderRef())
        && Objects.equals(known.reference(), told.reference())
        && known.varianceClass().equals(told.varianceClass())
        && known.amount().equals(told.amount())
        && known.ledgerAccount().equals(told.ledgerAccount())
        && known.by().equals(told.by());
  }

  private static ClassificationProposed proposed(ClassifyVariance command) {
    return new ClassificationProposed(
        command.clearingId().value(),
        command.classificationId(),
        command.rail(),
        command.channel(),
        command.account(),
        command.orderRef(),
        command.reference(),
        command.varianceClass(),
        command.amount(),
        command.ledgerAccount(),
        command.reason(),
        command.note(),
        command.by(),
        command.businessDay(),
        command.at());
  }

  private static VarianceClassified classified(
      ClassificationProposed proposal, ApproveClassification command) {
    return new VarianceClassified(
        proposal.clearingId(),
        proposal.classificationId(),
        proposal.rail(),
        proposal.channel(),
        proposal.account(),
        proposal.orderRef(),
        proposal.reference(),
        proposal.varianceClass(),
        proposal.amount(),
        proposal.ledgerAccount(),
        proposal.reason(),
        proposal.note(),
        proposal.by(),
        command.by(),
        command.businessDay(),
        command.at());
  }
}
