package io.throughline.web.money;

import io.throughline.projection.journal.Journal;
import io.throughline.security.Caller;
import io.throughline.web.api.PastQuery;
import io.throughline.web.api.ReadFrom;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The journal as files for programs of accountants.
@RestController
@ReadFrom(Journal.GROUP)
@RequestMapping("/api/journal/exports")
class JournalExportsApi {

  private final JournalExports exports;
  private final Moments moments;

  JournalExportsApi(JournalExports exports, Moments moments) {
    this.exports = exports;
    this.moments = moments;
  }

  /// The GL days of an account, or what a batch holds, as {@code netsuite}, {@code quickbooks},
  /// {@code xero} (CSV), {@code hledger} or {@code beancount} (text with balance assertions). 400
  /// when the format cannot take the journal: an account that the chart does not name.
  @GetMapping("/{format}")
  void export(
      @AuthenticationPrincipal Caller caller,
      @PathVariable String format,
      ExportQuery query,
      PastQuery when,
      HttpServletResponse response)
      throws IOException {
    var wanted = ExportFormat.of(format);
    var moment = moments.of(when, null, Journal.GROUP).moment();
    var file = exports.render(wanted, query, caller, moment.position());
    response.setContentType(wanted.contentType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"journal-" + wanted.text() + "." + wanted.ending() + "\"");
    response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
  }
}
