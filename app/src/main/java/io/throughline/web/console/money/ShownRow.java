package io.throughline.web.console.money;

import io.throughline.money.Currency;
import io.throughline.projection.reconciliation.RowKey;
import io.throughline.projection.reconciliation.RowState;
import io.throughline.web.console.Amounts;
import io.throughline.web.console.Codes;
import io.throughline.web.console.WhenView;
import io.throughline.web.money.MoneyRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The money of an account, rail, business day and currency as the page shows it.
///
/// @param what names the row for those who hear its links
/// @param state null for a sum of rows
/// @param dayHref the page of the account's day; null for a sum of rows
record ShownRow(
    String day,
    String channel,
    String account,
    String rail,
    String currency,
    String what,
    List<Cell> cells,
    Proof proof,
    @Nullable State state,
    @Nullable String dayHref) {

  /// A figure.
  ///
  /// @param href what is behind it; null when nothing is
  /// @param look class of the style sheet; empty for the usual one
  record Cell(String label, String text, @Nullable String href, String look) {}

  /// Whether the figures add up.
  record Proof(boolean holds, String text) {

    static Proof of(Figures figures, Currency currency) {
      if (figures.holds()) {
        return new Proof(true, "Adds up");
      }
      return new Proof(
          false,
          figures.proof() != 0
              ? "Off by " + Amounts.plain(figures.proof(), currency)
              : "Ledger off by " + Amounts.plain(figures.ledgerProof(), currency));
    }
  }

  /// What a row comes to.
  record State(RowState state, String text, String why) {

    static State of(RowState state) {
      return new State(state, Codes.text(state), why(state));
    }

    private static String why(RowState state) {
      return switch (state) {
        case VARIANCE -> "a difference is not explained";
        case OVERDUE -> "something should have been settled by now";
        case PENDING -> "something is still to be settled or posted";
        case EXPLAINED -> "every difference is explained";
        case BALANCED -> "everything agrees to the cent";
      };
    }
  }

  /// A row.
  static ShownRow of(MoneyRow row, WhenView when) {
    var key = row.key();
    var currency = Currency.of(key.currency());
    var figures = Figures.of(row);
    return new ShownRow(
        key.businessDay().toString(),
        key.channel(),
        key.account(),
        key.rail(),
        key.currency(),
        "%s, %s %s, %s".formatted(key.businessDay(), key.channel(), key.account(), key.rail()),
        cells(figures, currency, new Behind(key, when)),
        Proof.of(figures, currency),
        State.of(row.state()),
        Links.day(key.channel(), key.account(), key.businessDay()));
  }

  /// A sum of rows.
  static ShownRow total(String code, Figures figures) {
    var currency = Currency.of(code);
    return new ShownRow(
        "All",
        "",
        "",
        "",
        code,
        "all, " + code,
        cells(figures, currency, null),
        Proof.of(figures, currency),
        null,
        null);
  }

  /// What is behind the figures of a row. What is past is asked again as of then, where that can
  /// be.
  private record Behind(String row, String moment, boolean past) {

    Behind(RowKey key, WhenView when) {
      this(Links.row(key), when.past() ? "&" + when.link() : "", when.past());
    }

    String movements(String kinds) {
      return Links.MOVEMENTS + "?" + row + "&kind=" + kinds + moment;
    }

    @Nullable String now(String path, String more) {
      return past ? null : path + "?" + row + more;
    }
  }

  private static List<Cell> cells(Figures figures, Currency currency, @Nullable Behind behind) {
    var cells = new ArrayList<Cell>();
    var to = new Columns(cells, currency, behind);
    to.moved("Captured", figures.captured(), "CAPTURED");
    to.moved("Refunded", figures.refunded(), "REFUNDED");
    to.moved("Charged back", figures.chargedBack(), "CHARGED_BACK");
    to.moved("Reversed", figures.reversed(), "REVERSED");
    to.now("Settled", figures.settled(), Links.LINES, "", "");
    to.now("Open, not due", figures.notDue(), Links.OPEN, "&due=later", "");
    to.now("Overdue", figures.overdue(), Links.OPEN, "&due=late", "late");
    to.now("Variance", figures.variance(), Links.VARIANCES, "", "variance");
    to.now("Classified", figures.classified(), Links.VARIANCES, "", "");
    to.now("Booked", figures.booked(), Links.JOURNAL + "/entries", "&moved=true", "");
    to.now("Posted", figures.posted(), Links.JOURNAL + "/entries", "&moved=true", "");
    to.now("Unposted", figures.unposted(), Links.JOURNAL + "/entries", "&moved=true", "late");
    return cells;
  }

  /// Adds cells.
  private record Columns(List<Cell> cells, Currency currency, @Nullable Behind behind) {

    void moved(String label, long minor, String kinds) {
      add(label, minor, behind == null ? null : behind.movements(kinds), "");
    }

    void now(String label, long minor, String path, String more, String look) {
      add(label, minor, behind == null ? null : behind.now(path, more), minor == 0 ? "" : look);
    }

    private void add(String label, long minor, @Nullable String href, String look) {
      cells.add(new Cell(label, Amounts.number(minor, currency), href, look));
    }
  }
}
