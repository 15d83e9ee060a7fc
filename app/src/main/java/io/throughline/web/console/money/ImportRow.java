package io.throughline.web.console.money;

import io.throughline.settlementimport.ImportState;
import io.throughline.settlementimport.SettlementImport;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.Moment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A settlement file that came in, as a row of a page.
///
/// @param reason why it waits in quarantine, in a word; empty otherwise
/// @param detail the same for a person; empty otherwise
/// @param over whether nothing more happens to it
record ImportRow(
    String href,
    String fileName,
    String fileHash,
    ImportState code,
    String state,
    String reason,
    String detail,
    @Nullable String repeatsHref,
    String format,
    String whose,
    long lines,
    long linesSent,
    String progress,
    long leftOut,
    Moment received,
    String by,
    boolean over) {

  static ImportRow of(SettlementImport one, Instant now) {
    var reason = one.reason();
    var repeats = one.repeats();
    return new ImportRow(
        href(one.importId()),
        one.fileName(),
        one.fileHash(),
        one.state(),
        word(one.state()),
        reason == null ? "" : Codes.text(reason),
        text(one.detail()),
        repeats == null ? null : href(repeats),
        text(one.format()),
        "%s %s %s".formatted(text(one.channel()), text(one.account()), text(one.rail())).strip(),
        one.lines(),
        one.linesSent(),
        "%s of %s lines".formatted(Amounts.count(one.linesSent()), Amounts.count(one.lines())),
        one.leftOut(),
        Moment.of(one.receivedAt(), now),
        one.receivedBy(),
        one.state() != ImportState.RECEIVED && one.state() != ImportState.READING);
  }

  static String href(String importId) {
    return Links.SETTLEMENTS + "/files/" + importId;
  }

  private static String word(ImportState state) {
    return switch (state) {
      case RECEIVED -> "Waits for its turn";
      case READING -> "Is being read";
      case ACCEPTED -> "Accepted";
      case QUARANTINED -> "In quarantine";
      case REPEATED -> "Was here before";
    };
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
