package io.throughline.web.money;

import io.throughline.web.file.Column;
import io.throughline.web.file.TableFile;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Business days and their closes as a file.
final class DayFiles {

  private static final List<Column<DayView>> COLUMNS =
      List.of(
          new Column<>("business_day", DayView::businessDay),
          new Column<>("channel", DayView::channel),
          new Column<>("account", DayView::account),
          new Column<>("state", DayView::state),
          new Column<>("version", DayView::version),
          close("through_position", DayView.Close::throughPosition),
          close("closed_at", DayView.Close::at),
          close("closed_by", DayView.Close::by),
          close("override_reason", DayView.Close::overrideReason),
          close("content_hash", DayView.Close::contentHash),
          close("journal_hash", DayView.Close::journalHash),
          close("previous_hash", DayView.Close::previousHash),
          close("close_hash", DayView.Close::closeHash),
          new Column<>("late_items", DayView::lateItems));

  private DayFiles() {}

  static TableFile<DayView> of(List<DayView> days) {
    return new TableFile<>("business-days", COLUMNS, days::forEach);
  }

  private static Column<DayView> close(
      String name, Function<DayView.Close, @Nullable Object> value) {
    return new Column<>(
        name,
        day -> {
          var close = day.close();
          return close == null ? null : value.apply(close);
        });
  }
}
