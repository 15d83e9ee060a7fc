package io.throughline.web.api;

import io.throughline.security.Caller;
import io.throughline.security.Problem;
import io.throughline.settlementimport.ImportedBatch;
import io.throughline.settlementimport.NotTaken;
import io.throughline.settlementimport.SettlementImport;
import io.throughline.settlementimport.SettlementImports;
import io.throughline.settlementimport.Upload;
import io.throughline.web.problem.ApiProblems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Settlement files: what the rails say they paid, and for what.
@RestController
@RequestMapping("/api/settlement-files")
class SettlementFilesApi {

  private final SettlementImports imports;

  SettlementFilesApi(SettlementImports imports) {
    this.imports = imports;
  }

  /// A page of imports, newest first.
  record ImportListing(List<SettlementImport> files, @Nullable String next) {}

  /// An import and what its file says of its payouts.
  record ImportDetail(SettlementImport file, List<BatchView> batches) {}

  /// What a file says of one payout.
  ///
  /// @param sums what its lines add up to, per currency
  /// @param differences lines less payout, per currency; empty when every cent is there
  /// @param accepted whether its lines count
  record BatchView(
      String batch,
      LocalDate businessDay,
      Amount payout,
      boolean payoutStated,
      @Nullable String payoutReference,
      long lines,
      List<Amount> sums,
      List<Amount> differences,
      boolean accepted) {

    static BatchView of(ImportedBatch of) {
      return new BatchView(
          of.batch(),
          of.businessDay(),
          Amount.of(of.payout()),
          of.payoutStated(),
          of.payoutReference(),
          of.lines(),
          of.sums().stream().map(Amount::of).toList(),
          of.differences().stream().map(Amount::of).toList(),
          of.accepted());
    }
  }

  /// Takes a file in; the body is its bytes, of any media type. The answer comes once it is stored,
  /// and it is read behind that: ask for the import to see how far it is. The same bytes for the
  /// same account again are answered with state {@code REPEATED}, and change nothing.
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  SettlementImport take(
      @AuthenticationPrincipal Caller caller,
      @RequestParam String fileName,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String rail,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String account,
      HttpServletRequest request)
      throws IOException {
    if (caller.channels() != null && (channel == null || !caller.sees(channel))) {
      throw channel == null
          ? ApiProblems.invalid("Name channel and account: your key is for some channels only.")
          : ApiProblems.notFound();
    }
    try {
      return imports.take(
          new Upload(fileName, format, rail, channel, account, caller.actor().value()),
          request.getInputStream());
    } catch (NotTaken notTaken) {
      throw problem(notTaken);
    }
  }

  private static RuntimeException problem(NotTaken notTaken) {
    var why = String.valueOf(notTaken.getMessage());
    return notTaken.isTooLarge()
        ? new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Content Too Large", why)
            .exception()
        : ApiProblems.invalid(why);
  }

  /// A page, newest first; the next one by the cursor.
  @GetMapping
  ImportListing list(
      @AuthenticationPrincipal Caller caller,
      SettlementFilesQuery query,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > SettlementImports.MAX_PAGE) {
      throw ApiProblems.invalidParameter("limit", "1 to " + SettlementImports.MAX_PAGE);
    }
    var found = imports.page(query.filter(caller), Cursors.ofImports(cursor), limit + 1);
    var page = found.subList(0, Math.min(limit, found.size()));
    return new ImportListing(
        page, found.size() > limit ? Cursors.write(page.getLast().cursor()) : null);
  }

  /// The same list as CSV, whole.
  @GetMapping("/imports.csv")
  void csv(
      @AuthenticationPrincipal Caller caller,
      SettlementFilesQuery query,
      HttpServletResponse response)
      throws IOException {
    SettlementFilesFile.of(imports, query.filter(caller)).csv(response);
  }

  /// The same list as XLSX, whole.
  @GetMapping("/imports.xlsx")
  void xlsx(
      @AuthenticationPrincipal Caller caller,
      SettlementFilesQuery query,
      HttpServletResponse response)
      throws IOException {
    SettlementFilesFile.of(imports, query.filter(caller)).xlsx(response);
  }

  /// One import: how far it is, and what the file says of its payouts.
  @GetMapping("/{importId}")
  ImportDetail one(@AuthenticationPrincipal Caller caller, @PathVariable String importId) {
    var file =
        imports
            .find(importId)
            .filter(one -> caller.channels() == null || sees(caller, one.channel()))
            .orElseThrow(ApiProblems::notFound);
    return new ImportDetail(file, imports.batches(file).stream().map(BatchView::of).toList());
  }

  private static boolean sees(Caller caller, @Nullable String channel) {
    return channel != null && caller.sees(channel);
  }
}
