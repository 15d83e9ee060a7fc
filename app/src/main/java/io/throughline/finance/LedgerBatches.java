package io.throughline.finance;

import io.throughline.aggregate.CommandRefused;
import io.throughline.journal.command.JournalBatchId;
import io.throughline.journal.command.JournalRefusal;
import io.throughline.journal.command.PrepareJournalBatch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/// Hands entries to the general ledger in batches.
@Component
public final class LedgerBatches {

  private final LedgerEntries entries;
  private final CommandGateway commands;
  private final Clock clock;

  LedgerBatches(LedgerEntries entries, CommandGateway commands, Clock clock) {
    this.entries = entries;
    this.commands = commands;
    this.clock = clock;
  }

  /// Makes a batch of what no batch holds yet, in the transaction of the caller.
  ///
  /// @param through everything up to this position, which the read model has read
  /// @return the batch's id
  /// @throws CommandRefused when there is nothing to hand over
  public JournalBatchId prepare(
      String channel,
      String account,
      LocalDate glDay,
      String currency,
      long through,
      String by,
      Map<String, String> metadata) {
    var content = entries.next(channel, account, glDay, currency, through);
    if (content.entries() == 0) {
      throw CommandRefused.because(JournalRefusal.NOTHING_TO_POST, glDay + " " + currency);
    }
    var id = JournalBatchId.of(channel, account, glDay, currency, content.number());
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(
                new PrepareJournalBatch(
                    id,
                    channel,
                    account,
                    glDay,
                    currency,
                    through,
                    content.entries(),
                    content.debits(),
                    content.contentHash(),
                    by,
                    clock.instant()))
            .andMetaData(metadata));
    return id;
  }
}
