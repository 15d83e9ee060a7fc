package io.throughline.web.console.money;

import io.throughline.money.SignedMoney;
import io.throughline.security.Caller;
import io.throughline.settlementimport.NotTaken;
import io.throughline.settlementimport.SettlementImports;
import io.throughline.settlementimport.Upload;
import io.throughline.web.console.Amounts;
import io.throughline.web.problem.ApiProblems;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One settlement file: takes it in, and tells how far it is.
@Controller
class SettlementFilePage {

  private final SettlementImports imports;
  private final Clock clock;

  SettlementFilePage(SettlementImports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /// A payout that the file tells of.
  record BatchRow(
      String batch,
      String day,
      String payout,
      @Nullable String payoutReference,
      String lines,
      String sums,
      String differences,
      boolean accepted) {}

  /// Takes a file in. What is left empty is found out from the file.
  @PostMapping(Links.SETTLEMENTS)
  String take(
      @AuthenticationPrincipal Caller caller,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String format,
      @RequestParam(required = false) @Nullable String rail,
      @RequestParam(required = false) @Nullable String channel,
      @RequestParam(required = false) @Nullable String account,
      RedirectAttributes after)
      throws IOException {
    if (file == null || file.isEmpty()) {
      after.addFlashAttribute("refused", "No file was chosen.");
      return "redirect:" + Links.SETTLEMENTS;
    }
    var place = MoneyForm.text("channel", channel);
    if (caller.channels() != null && (place == null || !caller.sees(place))) {
      after.addFlashAttribute("refused", "Name a channel that you may see, and its account.");
      return "redirect:" + Links.SETTLEMENTS;
    }
    var name = file.getOriginalFilename();
    var upload =
        new Upload(
            name == null ? "" : name,
            MoneyForm.text("format", format),
            MoneyForm.text("rail", rail),
            place,
            MoneyForm.text("account", account),
            caller.actor().value());
    try (var content = file.getInputStream()) {
      return "redirect:" + ImportRow.href(imports.take(upload, content).importId());
    } catch (NotTaken notTaken) {
      after.addFlashAttribute("refused", String.valueOf(notTaken.getMessage()));
      return "redirect:" + Links.SETTLEMENTS;
    }
  }

  /// How far a file is, and what it says of its payouts; the page asks again until it is over.
  @GetMapping(Links.SETTLEMENTS + "/files/{importId}")
  ModelAndView one(@AuthenticationPrincipal Caller caller, @PathVariable String importId) {
    var file =
        imports
            .find(importId)
            .filter(one -> caller.channels() == null || sees(caller, one.channel()))
            .orElseThrow(ApiProblems::notFound);
    return new ModelAndView("console/money/settlement-file")
        .addObject("file", ImportRow.of(file, clock.instant()))
        .addObject(
            "batches",
            imports.batches(file).stream()
                .map(
                    one ->
                        new BatchRow(
                            one.batch(),
                            one.businessDay().toString(),
                            Amounts.plain(one.payout().minorUnits(), one.payout().currency()),
                            one.payoutReference(),
                            Amounts.count(one.lines()),
                            words(one.sums()),
                            words(one.differences()),
                            one.accepted()))
                .toList());
  }

  private static String words(List<SignedMoney> sums) {
    return sums.stream()
        .map(sum -> Amounts.plain(sum.minorUnits(), sum.currency()))
        .collect(Collectors.joining(", "));
  }

  private static boolean sees(Caller caller, @Nullable String channel) {
    return channel != null && caller.sees(channel);
  }
}
