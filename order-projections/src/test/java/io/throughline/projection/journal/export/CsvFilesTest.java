package io.throughline.projection.journal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.throughline.projection.journal.SummedLeg;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  private static SummedLeg leg(String currency, String account, long debit, long credit) {
    return new SummedLeg("web", "acme", DAY, currency, account, debit, credit);
  }

  private static List<LedgerDocument> dollars() {
    return Documents.of(
        List.of(
            leg("USD", "Assets:Clearing:Stripe:web:acme", 11_664, 368),
            leg("USD", "Expenses:ProcessingFees:Stripe", 368, 0),
            leg("USD", "Liabilities:ContractBalance:web:acme", 0, 11_664)),
        "journal:web:acme:2026-03-03:USD:1");
  }

  private static List<LedgerDocument> dinars(long minor) {
    return Documents.of(
        List.of(leg("KWD", "Assets:Bank", minor, 0), leg("KWD", "Liabilities:GiftCards", 0, minor)),
        null);
  }

  @Test
  void debits_and_credits_of_an_account_stay_apart_and_the_same_content_has_the_same_id() {
    var document = dollars().getFirst();

    assertThat(document.lines())
        .extracting(line -> line.ledgerAccount() + " " + line.minor())
        .containsExactly(
            "Assets:Clearing:Stripe:web:acme 11664",
            "Assets:Clearing:Stripe:web:acme -368",
            "Expenses:ProcessingFees:Stripe 368",
            "Liabilities:ContractBalance:web:acme -11664");
    assertThat(document.externalId())
        .isEqualTo(dollars().getFirst().externalId())
        .matches("journal:web:acme:2026-03-03:USD:1-[0-9a-f]{12}");
    assertThat(dinars(10).getFirst().externalId())
        .startsWith("journal:web:acme:2026-03-03:KWD-")
        .isNotEqualTo(dinars(20).getFirst().externalId());
  }

  @Test
  void a_document_out_of_balance_cannot_be() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Documents.of(List.of(leg("USD", "Assets:Bank", 1, 0)), null))
        .withMessageContaining("out of balance");
  }

  @Test
  void netsuite_has_one_row_per_line() {
    var id = dollars().getFirst().externalId();
    assertThat(NetSuiteCsv.render(dollars(), Chart.OURS, "Acme, Inc.").lines())
        .startsWith(
            "External ID,Tran Date,Subsidiary,Currency,Exchange"
                + " Rate,Account,Debit,Credit,Memo,Class",
            id
                + ",03/03/2026,\"Acme, Inc.\",USD,,Assets:Clearing:Stripe:web:acme,116.64,,"
                + "Assets:Clearing:Stripe:web:acme,web",
            id
                + ",03/03/2026,\"Acme, Inc.\",USD,,Assets:Clearing:Stripe:web:acme,,3.68,"
                + "Assets:Clearing:Stripe:web:acme,web")
        .hasSize(5);
  }

  @Test
  void more_than_two_decimals_are_refused_and_not_rounded() {
    assertThat(NetSuiteCsv.render(dinars(1_230), Chart.OURS, "")).contains(",1.23,");
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(() -> NetSuiteCsv.render(dinars(1_234), Chart.OURS, ""))
        .withMessage("1.234 KWD has more than two decimals");
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(() -> QuickBooksCsv.render(dinars(1_234), Chart.OURS));
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(() -> XeroCsv.render(dinars(1_234), Chart.OURS, "Tax Exempt"));
  }

  @Test
  void more_than_ten_digits_are_refused() {
    assertThat(NetSuiteCsv.render(dinars(9_999_999_999_990L), Chart.OURS, ""))
        .contains("9999999999.99");
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(() -> NetSuiteCsv.render(dinars(10_000_000_000_000L), Chart.OURS, ""))
        .withMessageContaining("too large");
  }

  @Test
  void quickbooks_gets_a_number_of_its_length() {
    var rows = QuickBooksCsv.render(dollars(), Chart.OURS).lines().toList();

    assertThat(rows.getFirst())
        .isEqualTo(
            "Journal No,Journal Date,Account"
                + " Name,Debits,Credits,Description,Name,Currency,Class,Location");
    assertThat(rows.get(1))
        .matches("TL-[0-9a-f]{18},03/03/2026,Assets:Clearing:Stripe:web:acme,116.64,,.*,,USD,web,");
  }

  @Test
  void xero_amounts_have_a_sign_and_a_file_one_currency() {
    assertThat(XeroCsv.render(dollars(), Chart.OURS, "Tax Exempt"))
        .contains(",03 Mar 2026,", ",Tax Exempt,-3.68,", ",Tax Exempt,116.64,");
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(
            () ->
                XeroCsv.render(
                    List.of(dollars().getFirst(), dinars(10).getFirst()), Chart.OURS, "x"))
        .withMessage("several currencies in one file");
  }

  @Test
  void the_chart_names_accounts_by_the_longest_beginning() {
    var chart =
        new Chart(
            Map.of(
                "Assets", "1000",
                "Assets:Clearing:Stripe", "1210",
                "Assets:Clearing", "1200",
                "Expenses", "6000",
                "Liabilities:ContractBalance", "2300"));

    assertThat(chart.customerAccount("Assets:Clearing:Stripe:web:acme")).isEqualTo("1210");
    assertThat(chart.customerAccount("Assets:Clearing:Stripe2:web")).isEqualTo("1200");
    assertThat(chart.customerAccount("Assets:Bank")).isEqualTo("1000");
    assertThat(chart.missing(dollars())).isEmpty();
    assertThat(XeroCsv.render(dollars(), chart, "Tax Exempt")).contains(",2300,");
  }

  @Test
  void a_missing_mapping_blocks_once_there_is_any() {
    var chart = new Chart(Map.of("Assets", "1000"));

    assertThat(chart.missing(dollars()))
        .containsExactly("Expenses:ProcessingFees:Stripe", "Liabilities:ContractBalance:web:acme");
    assertThatExceptionOfType(NotExportable.class)
        .isThrownBy(() -> QuickBooksCsv.render(dollars(), chart))
        .withMessageContaining("no account of the chart for Expenses");
    assertThat(Chart.OURS.missing(dollars())).isEmpty();
  }

  @Test
  void a_name_is_no_formula() {
    var chart = new Chart(Map.of("Assets", "=HYPERLINK(1)", "Expenses", "@x", "Liabilities", "-1"));

    assertThat(NetSuiteCsv.render(dollars(), chart, "+s"))
        .contains(",'=HYPERLINK(1),", ",'@x,", ",'-1,", ",'+s,")
        .doesNotContain(",=", ",@", ",+");
  }
}
