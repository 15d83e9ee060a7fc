package io.throughline.settlementimport;

import io.throughline.aggregate.CommandRefused;
import io.throughline.settlement.command.QuarantineSettlement;
import io.throughline.settlement.command.SettlementId;
import io.throughline.settlement.file.SettlementFormats;
import io.throughline.settlement.file.SettlementSource;
import io.throughline.settlement.file.Unreadable;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one import from its first byte to its last. Nothing is told before the whole file was seen
/// to be readable.
final class ImportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

  private final ImportTable table;
  private final ImportWork work;
  private final ImportParts parts;
  private final SettlementFormats formats;
  private final Telling telling;
  private final Clock clock;

  ImportRun(
      ImportTable table,
      ImportWork work,
      ImportParts parts,
      SettlementFormats formats,
      Telling telling,
      Clock clock) {
    this.table = table;
    this.work = work;
    this.parts = parts;
    this.formats = formats;
    this.telling = telling;
    this.clock = clock;
  }

  /// Reads it, or what is left of it.
  ///
  /// @param claim who reads it
  /// @throws RuntimeException when it cannot be read now; to be tried again
  void read(String importId, String claim) {
    var file = table.find(importId).orElseThrow();
    try {
      tell(file, claim);
    } catch (Unreadable unreadable) {
      quarantine(file, unreadable.code(), unreadable.sentence());
    } catch (CommandRefused refused) {
      quarantine(file, refused.reason().name(), refused.reason().words());
    } catch (LeaseLost taken) {
      LOG.info("settlement import {} is read by another node", importId);
    }
  }

  private void tell(SettlementImport file, String claim) {
    var format =
        file.format() == null
            ? formats.recognize(parts.start(file.importId(), SettlementFormats.START))
            : formats.named(file.format()).orElseThrow();
    if (file.channel() == null || file.account() == null || file.rail() == null) {
      throw Unreadable.file(
          "NO_ACCOUNT",
          "It is not known for which account the file is. Import it again and say so.");
    }
    var source =
        new SettlementSource(file.fileName(), file.account(), () -> parts.open(file.importId()));
    var surveyed = format.survey(source);
    work.surveyed(file.importId(), surveyed.batches(), surveyed.leftOut());
    telling.tell(
        new Telling.Told(file, claim, surveyed), sink -> format.lines(source, surveyed, sink));
    work.done(file.importId(), clock.instant());
    parts.forget(file.importId());
    LOG.info(
        "settlement import {}: {} lines of {} payouts",
        file.importId(),
        surveyed.lines(),
        surveyed.batches().size());
  }

  /// The whole file is put aside, and everybody can see why.
  void quarantine(SettlementImport file, String code, String sentence) {
    var rail = file.rail() == null ? "unknown" : file.rail();
    var batch = "file-" + file.fileHash();
    telling.send(
        file,
        new QuarantineSettlement(
            SettlementId.of(rail, batch),
            rail,
            batch,
            file.fileHash(),
            file.fileName(),
            code,
            sentence,
            clock.instant()));
    work.quarantined(file.importId(), code, sentence, clock.instant());
    LOG.info("settlement import {} is quarantined: {}", file.importId(), code);
  }
}
