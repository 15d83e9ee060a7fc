package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Adds up what a file says, batch by batch.
final class Survey implements Statement {

  /// More payouts than a file of a rail ever had; each keeps a part of its lines in memory.
  private static final int MOST_BATCHES = 2_000;

  private static final int LONGEST_ID = 200;

  private final UnstatedPayout unstated;
  private final Map<String, BatchSurvey> batches = new LinkedHashMap<>();
  private long leftOut;

  Survey(UnstatedPayout unstated) {
    this.unstated = unstated;
  }

  @Override
  public void day(String batchId, LocalDate day) {
    batch(batchId).day(day);
  }

  @Override
  public void payout(
      String batchId, SignedMoney amount, @Nullable LocalDate day, @Nullable String reference) {
    batch(batchId).payout(amount, day, reference);
  }

  @Override
  public void net(String batchId, SignedMoney amount) {
    batch(batchId).net(amount);
  }

  @Override
  public void line(String batchId, SettlementLine line) {
    batch(batchId).line(line.amount());
  }

  @Override
  public void leftOut() {
    leftOut++;
  }

  private BatchSurvey batch(String batchId) {
    var known = batches.get(batchId);
    if (known != null) {
      return known;
    }
    if (batches.size() == MOST_BATCHES) {
      throw Unreadable.file(
          "TOO_MANY_PAYOUTS",
          "The file has more than %,d payouts. Ask for a shorter period.".formatted(MOST_BATCHES));
    }
    if (batchId.isBlank()
        || batchId.length() > LONGEST_ID
        || batchId.chars().anyMatch(Character::isISOControl)) {
      throw Unreadable.file("BAD_PAYOUT_ID", "The id of a payout cannot be one: it is too long.");
    }
    var fresh = new BatchSurvey(batchId);
    batches.put(batchId, fresh);
    return fresh;
  }

  SettlementFile file(long rows, Charset charset) {
    if (batches.isEmpty()) {
      throw Unreadable.file(
          "NO_PAYOUT",
          leftOut > 0
              ? "No row belongs to a payout yet. Import the file again when it was paid."
              : "The file has no rows that belong to a payout.");
    }
    return new SettlementFile(
        batches.values().stream().map(batch -> batch.batch(unstated)).toList(),
        rows,
        leftOut,
        charset);
  }
}
