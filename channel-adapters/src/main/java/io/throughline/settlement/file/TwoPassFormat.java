package io.throughline.settlement.file;

import io.throughline.money.SignedMoney;
import io.throughline.settlement.terms.SettlementLine;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A format that a parser reads from front to back, once to survey it and once for its lines.
///
/// @param name its name in requests and answers
/// @param rail whose files these are
/// @param recognizer whether a file begins so
/// @param unstated what the payout of a batch is when no row states it
/// @param parser reads it
public record TwoPassFormat(
    String name,
    String rail,
    Predicate<Beginning> recognizer,
    UnstatedPayout unstated,
    Parser parser)
    implements SettlementFormat {

  /// Spreadsheet programs of Windows write so what is not UTF-8.
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @Override
  public boolean recognizes(byte[] start) {
    return recognizer.test(Beginning.of(start));
  }

  @Override
  public SettlementFile survey(SettlementSource source) {
    try {
      return survey(source, StandardCharsets.UTF_8);
    } catch (NotInThisCharset notUtf8) {
      return surveyWestern(source);
    }
  }

  private SettlementFile surveyWestern(SettlementSource source) {
    try {
      return survey(source, WESTERN);
    } catch (NotInThisCharset noText) {
      throw Unreadable.file(
          "NOT_TEXT", "The file is neither UTF-8 nor Windows-1252 text. Download it again.");
    }
  }

  private SettlementFile survey(SettlementSource source, Charset charset) {
    var survey = new Survey(unstated);
    long rows = parser.parse(source, charset, survey);
    return survey.file(rows, charset);
  }

  @Override
  public void lines(SettlementSource source, SettlementFile file, LineSink sink) {
    try {
      parser.parse(source, file.charset(), new Lines(sink));
    } catch (NotInThisCharset changed) {
      throw Unreadable.file("FILE_CHANGED", "The file changed while it was read.");
    }
    if (unstated == UnstatedPayout.KEPT) {
      file.batches()
          .forEach(
              batch -> KeptBalance.of(batch).ifPresent(kept -> sink.line(batch.batchId(), kept)));
    }
  }

  /// Text that is not in the expected charset; tried in another.
  static final class NotInThisCharset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotInThisCharset(CharacterCodingException cause) {
      super(cause);
    }
  }

  /// Passes lines on, with keys that no other line of their batch has.
  private static final class Lines implements Statement {

    private final LineSink sink;
    private final UniqueKeys keys = new UniqueKeys();

    Lines(LineSink sink) {
      this.sink = sink;
    }

    @Override
    public void line(String batchId, SettlementLine line) {
      sink.line(batchId, keys.unique(batchId, line));
    }

    @Override
    public void day(String batchId, LocalDate day) {
      // said by the survey
    }

    @Override
    public void payout(
        String batchId, SignedMoney amount, @Nullable LocalDate day, @Nullable String reference) {
      // said by the survey
    }

    @Override
    public void net(String batchId, SignedMoney amount) {
      // said by the survey
    }

    @Override
    public void leftOut() {
      // said by the survey
    }
  }
}
