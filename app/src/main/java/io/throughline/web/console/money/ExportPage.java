package io.throughline.web.console.money;

import io.throughline.projection.journal.Journal;
import io.throughline.security.Caller;
import io.throughline.web.api.Past;
import io.throughline.web.api.PastQuery;
import io.throughline.web.money.ExportFormat;
import io.throughline.web.money.ExportQuery;
import io.throughline.web.money.JournalExports;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The journal as files for programs of accountants.
@Controller
class ExportPage {

  private final JournalExports exports;
  private final Past past;

  ExportPage(JournalExports exports, Past past) {
    this.exports = exports;
    this.past = past;
  }

  /// The days of an account, or what a batch holds.
  @GetMapping(Links.JOURNAL + "/export")
  void export(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String format,
      ExportQuery query,
      HttpServletResponse response)
      throws IOException {
    var wanted =
        ApiProblems.required(
            "format",
            MoneyForm.oneOf("format", format.toUpperCase(Locale.ROOT), ExportFormat.class));
    var moment = past.moment(PastQuery.NOW, Journal.GROUP);
    var file = exports.render(wanted, query, caller, moment.position());
    response.setContentType(type(wanted) + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(wanted) + "\"");
    response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
  }

  private static String type(ExportFormat format) {
    return isText(format) ? "text/plain" : "text/csv";
  }

  private static String name(ExportFormat format) {
    return switch (format) {
      case HLEDGER -> "journal.hledger.journal";
      case BEANCOUNT -> "journal.beancount";
      default -> "journal-" + format.text() + ".csv";
    };
  }

  private static boolean isText(ExportFormat format) {
    return format == ExportFormat.HLEDGER || format == ExportFormat.BEANCOUNT;
  }
}
