package io.throughline.scenario;

import io.throughline.clearing.command.ApproveClassification;
import io.throughline.clearing.command.BookFxResult;
import io.throughline.clearing.command.ClassifyVariance;
import io.throughline.clearing.command.ClearingId;
import io.throughline.clearing.command.MoveSettlementDue;
import io.throughline.money.SignedMoney;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordBankCredit;
import io.throughline.settlement.command.RecordPayoutFailure;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.terms.LineKind;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a fact that is about no order alone is to our write side.
final class FinanceFacts {

  private final Names names;

  FinanceFacts(Names names) {
    this.names = names;
  }

  /// The commands that tell it, in order.
  List<Object> commands(Fact fact) {
    return switch (fact.type()) {
      case "SettlementBatchAccepted" -> settled(fact);
      case "PayoutFailed" -> List.of(payoutFailed(fact));
      case "BankCredited", "BankCreditRecorded" -> List.of(bankCredited(fact));
      case "VarianceClassified" -> classified(fact);
      case "FxResultBooked" -> List.of(fxBooked(fact));
      case "SettlementDueMoved" -> List.of(dueMoved(fact));
      default -> throw new IllegalArgumentException("no such fact is known: " + fact.json());
    };
  }

  private List<Object> settled(Fact fact) {
    var id = batch(fact);
    var lines = new ArrayList<SettlementLine>();
    fact.json().path("lines").forEach(line -> lines.add(line(line)));
    var hash = sha256(fact.json().toString());
    return List.of(
        new BeginSettlement(
            id,
            rail(fact),
            names.of(fact.text("batch")),
            hash,
            fact.id() + ".json",
            fact.text("channel"),
            names.account(),
            fact.day(),
            SignedMoney.ofMinor(fact.minor("payout"), fact.text("payout_ccy")),
            null,
            fact.at()),
        new RecordSettlementLines(id, hash, 0, lines, fact.at()),
        new AcceptSettlement(id, hash, lines.size(), sums(lines), fact.at()));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<SignedMoney> sums(List<SettlementLine> lines) {
    var sums = new TreeMap<String, Long>();
    lines.forEach(
        line ->
            sums.merge(
                line.amount().currency().code(), line.amount().minorUnits(), Math::addExact));
    return sums.entrySet().stream()
        .map(sum -> SignedMoney.ofMinor(sum.getValue(), sum.getKey()))
        .toList();
  }

  private SettlementLine line(JsonNode line) {
    return new SettlementLine(
        line.path("id").asString(),
        LineKind.valueOf(line.path("kind").asString()),
        line.path("kind").asString(),
        names.ofNullable(text(line, "order")),
        names.ofNullable(text(line, "ref")),
        text(line, "sku"),
        null,
        SignedMoney.ofMinor(line.path("amt").asLong(), line.path("ccy").asString()),
        null);
  }

  private static @Nullable String text(JsonNode node, String member) {
    var value = node.path(member);
    return value.isMissingNode() || value.isNull() ? null : value.asString();
  }

  private RecordPayoutFailure payoutFailed(Fact fact) {
    return new RecordPayoutFailure(batch(fact), "TOLD", fact.day(), fact.at(), fact.at());
  }

  /// The bank names no batch: its credits of a rail are kept together.
  private RecordBankCredit bankCredited(Fact fact) {
    return new RecordBankCredit(
        SettlementId.of(rail(fact), names.of("bank")),
        fact.id(),
        rail(fact),
        fact.text("channel"),
        names.account(),
        fact.signed("amt"),
        fact.day(),
        fact.at(),
        fact.at());
  }

  private List<Object> classified(Fact fact) {
    var id = group(fact);
    return List.of(
        new ClassifyVariance(
            id,
            fact.id(),
            rail(fact),
            fact.text("channel"),
            names.account(),
            names.ofNullable(fact.order()),
            names.ofNullable(fact.textOrNull("ref")),
            fact.text("cls"),
            fact.signed("amt"),
            fact.text("account"),
            "TOLD",
            fact.text("reason"),
            "user:" + fact.text("by"),
            fact.day(),
            fact.at()),
        new ApproveClassification(id, fact.id(), "user:finance.lead", fact.day(), fact.at()));
  }

  private BookFxResult fxBooked(Fact fact) {
    return new BookFxResult(
        group(fact),
        fact.id(),
        rail(fact),
        fact.text("channel"),
        names.account(),
        names.of(fact.text("order")),
        fact.signed("loss"),
        fact.text("rate"),
        fact.day(),
        fact.at());
  }

  private MoveSettlementDue dueMoved(Fact fact) {
    return new MoveSettlementDue(
        group(fact),
        rail(fact),
        names.ofNullable(fact.order()),
        names.ofNullable(fact.textOrNull("ref")),
        LocalDate.parse(fact.text("due")),
        "TOLD",
        fact.at());
  }

  private ClearingId group(Fact fact) {
    var order = fact.order();
    return ClearingId.of(
        rail(fact),
        names.of(
            order == null
                ? fact.textOrNull("batch") == null ? fact.reference() : fact.text("batch")
                : order));
  }

  private SettlementId batch(Fact fact) {
    return SettlementId.of(rail(fact), names.of(fact.text("batch")));
  }

  private String rail(Fact fact) {
    return names.of(fact.text("rail"));
  }
}
