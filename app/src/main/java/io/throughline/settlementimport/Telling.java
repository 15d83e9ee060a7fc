package io.throughline.settlementimport;

import io.throughline.decision.Actor;
import io.throughline.settlement.command.AcceptSettlement;
import io.throughline.settlement.command.BeginSettlement;
import io.throughline.settlement.command.RecordSettlementLines;
import io.throughline.settlement.command.SettlementCommand;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.file.Batch;
import io.throughline.settlement.file.LineSink;
import io.throughline.settlement.file.SettlementFile;
import io.throughline.settlement.terms.SettlementLine;
import io.throughline.settlementimport.ImportWork.Lease;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/// Tells the settlement batches what a surveyed file says: begins each, records its lines in parts,
/// and has them count once all of them are there. The parts of a file are the same each time it is
/// read, so that one that was told before is passed over.
final class Telling {

  /// Longer than a part takes to be recorded, however busy the database is.
  static final Duration LEASE = Duration.ofMinutes(2);

  private final CommandGateway commands;
  private final ImportWork work;
  private final Clock clock;

  Telling(CommandGateway commands, ImportWork work, Clock clock) {
    this.commands = commands;
    this.work = work;
    this.clock = clock;
  }

  /// What is told.
  ///
  /// @param file the import
  /// @param claim who tells it
  /// @param surveyed what the file says of its payouts
  record Told(SettlementImport file, String claim, SettlementFile surveyed) {

    SettlementId id(Batch batch) {
      return SettlementId.of(rail(), batch.batchId());
    }

    String rail() {
      return String.valueOf(file.rail());
    }
  }

  /// Tells all of it.
  ///
  /// @param reading reads the file's lines
  /// @throws io.throughline.aggregate.CommandRefused when a batch cannot be begun or accepted
  /// @throws LeaseLost when somebody else tells it by now
  void tell(Told told, Consumer<LineSink> reading) {
    var batches = told.surveyed.batches();
    batches.forEach(batch -> send(told.file, begin(told, batch)));
    var sent = work.chunksSent(told.file.importId());
    var places = new HashMap<String, Chunks>();
    for (int place = 0; place < batches.size(); place++) {
      places.put(
          batches.get(place).batchId(),
          new Chunks(told, batches.get(place), place, sent.get(place)));
    }
    reading.accept((batchId, line) -> chunks(places, batchId).add(line));
    places.values().forEach(Chunks::flush);
    for (int place = 0; place < batches.size(); place++) {
      send(told.file, accept(told, batches.get(place)));
      work.accepted(told.file.importId(), place);
    }
  }

  private static Chunks chunks(Map<String, Chunks> places, String batchId) {
    var chunks = places.get(batchId);
    if (chunks == null) {
      throw new IllegalStateException("a batch that was not surveyed");
    }
    return chunks;
  }

  private BeginSettlement begin(Told told, Batch batch) {
    return new BeginSettlement(
        told.id(batch),
        told.rail(),
        batch.batchId(),
        told.file.fileHash(),
        told.file.fileName(),
        String.valueOf(told.file.channel()),
        String.valueOf(told.file.account()),
        batch.day(),
        batch.payout(),
        batch.payoutReference(),
        clock.instant());
  }

  private AcceptSettlement accept(Told told, Batch batch) {
    return new AcceptSettlement(
        told.id(batch), told.file.fileHash(), batch.lines(), batch.sums(), clock.instant());
  }

  /// Sends a command in the name of whoever sent the file.
  void send(SettlementImport file, SettlementCommand command) {
    commands.sendAndWait(
        new GenericCommandMessage<>(command)
            .andMetaData(new Actor(file.receivedBy()).asMetadata()));
  }

  /// The lines of one batch, until a part is full.
  private final class Chunks {

    private final Told told;
    private final Batch batch;
    private final int place;
    private final int sentBefore;
    private final List<SettlementLine> lines = new ArrayList<>();
    private int next;

    Chunks(Told told, Batch batch, int place, int sentBefore) {
      this.told = told;
      this.batch = batch;
      this.place = place;
      this.sentBefore = sentBefore;
    }

    void add(SettlementLine line) {
      lines.add(line);
      if (lines.size() == RecordSettlementLines.MOST) {
        flush();
      }
    }

    void flush() {
      if (lines.isEmpty()) {
        return;
      }
      if (next >= sentBefore) {
        send(
            told.file,
            new RecordSettlementLines(
                told.id(batch), told.file.fileHash(), next, lines, clock.instant()));
        note();
      }
      next++;
      lines.clear();
    }

    private void note() {
      var lease = new Lease(told.claim, clock.instant().plus(LEASE));
      if (!work.sent(told.file.importId(), place, next + 1, lines.size(), lease)) {
        throw new LeaseLost();
      }
    }
  }
}
