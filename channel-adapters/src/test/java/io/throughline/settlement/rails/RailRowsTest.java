package io.throughline.settlement.rails;

import static io.throughline.settlement.terms.LineKind.FX_OUT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.throughline.settlement.file.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What single rows of each rail become.
class RailRowsTest {

  private static final String STRIPE =
      "automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,customer_facing_amount,customer_facing_currency,payment_metadata[order_id],customer_email\n";

  private static final String SHOPIFY =
      "Transaction Date,Type,Order,Payout Status,Payout Date,Payout"
          + " ID,Amount,Fee,Net,Checkout,Presentment Amount,Presentment Currency,Currency\n";

  private static final String AMAZON =
      "settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type"
          + "\tamount-description\tamount\tposted-date-time\tsku\tquantity-purchased\n";

  private static final String ADYEN =
      "Psp Reference,Merchant Account,Merchant Reference,Type,Modification Reference,Creation"
          + " Date,TimeZone,Gross Currency,Gross Debit (GC),Gross Credit (GC),Exchange Rate,Net"
          + " Currency,Net Debit (NC),Net Credit (NC),Batch Number\n";

  private static final String WALMART =
      "Period Start Date\tPeriod End Date\tTotal Payable\tCurrency\tTransaction Key\tTransaction"
          + " Type\tTransaction Description\tPurchase Order #\tAmount\tAmount Type\n";

  private static Unreadable refused(String fileName, String text) {
    try {
      var imported = Imported.of(fileName, text);
      throw new AssertionError("was read: " + imported.told());
    } catch (Unreadable unreadable) {
      return unreadable;
    }
  }

  @Test
  void stripe_pays_charges_less_fees_and_a_partial_capture_is_no_refund() {
    var imported =
        Imported.of(
            "stripe.csv",
            STRIPE
                + "po_2,2026-03-05 00:00:00,txn_2,2026-03-03"
                + " 10:00:00,usd,120.00,2.62,117.38,charge,ch_2,ch_2,120.00,usd,1002,a@b.c\n"
                + "po_2,2026-03-05 00:00:00,txn_2r,2026-03-03"
                + " 10:00:00,usd,-40.00,0,-40.00,partial_capture_reversal,re_2,ch_2,,,1002,a@b.c\n"
                + "po_2,2026-03-05 00:00:00,txn_p,2026-03-05"
                + " 00:00:00,usd,-77.38,0.00,-77.38,payout,po_2,,,,,\n"
                + ",,txn_3,2026-03-05 10:00:00,usd,1.00,0.30,0.70,charge,ch_3,ch_3,,,,\n");

    assertThat(imported.told())
        .containsExactly(
            "CAPTURE 120.00 USD 1002 ch_2",
            "FEE -2.62 USD 1002 ch_2",
            "CAPTURE -40.00 USD 1002 ch_2");
    assertThat(imported.lines().getFirst().lineKey()).isEqualTo("txn_2:g");
    assertThat(imported.batch().payout()).hasToString("77.38 USD");
    assertThat(imported.batch().day()).hasToString("2026-03-05");
    assertThat(imported.batch().differences()).isEmpty();
    assertThat(imported.file().leftOut()).isEqualTo(1);
  }

  @Test
  void what_the_buyer_saw_in_another_currency_is_converted_by_a_pair() {
    var imported =
        Imported.of(
            "stripe.csv",
            STRIPE
                + "po_1,2026-03-05 00:00:00,txn_1,2026-03-03"
                + " 10:00:00,usd,108.50,3.45,105.05,charge,ch_1,ch_1,100.00,eur,1011,\n"
                + "po_1,2026-03-05 00:00:00,txn_d,2026-03-03"
                + " 10:00:00,usd,-108.50,15.00,-123.50,dispute,dp_1,ch_1,100.00,eur,1011,\n");

    assertThat(imported.told())
        .containsExactly(
            "CAPTURE 100.00 EUR 1011 ch_1",
            "FX_OUT -100.00 EUR 1011 ch_1",
            "FX_IN 108.50 USD 1011 ch_1",
            "FEE -3.45 USD 1011 ch_1",
            "CHARGEBACK -100.00 EUR 1011 dp_1",
            "FX_OUT 100.00 EUR 1011 dp_1",
            "FX_IN -108.50 USD 1011 dp_1",
            "CB_FEE -15.00 USD 1011 dp_1");
    assertThat(imported.batch().payout()).hasToString("-18.45 USD");
    assertThat(imported.batch().differences()).isEmpty();
  }

  @Test
  void a_type_that_nobody_knows_is_kept_as_an_adjustment() {
    var imported =
        Imported.of(
            "stripe.csv",
            STRIPE + "po_1,2026-03-05,txn_1,,jpy,500,0,500,brand_new_type,x_1,,,,,\n");

    assertThat(imported.told()).containsExactly("ADJUSTMENT 500 JPY - x_1");
    assertThat(imported.lines().getFirst().rawType()).isEqualTo("brand_new_type");
  }

  @Test
  void balance_transactions_of_stripe_are_in_its_own_minor_units() {
    var imported =
        Imported.of(
            "po.json",
            """
            {"object":"list","data":[
             {"object":"balance_transaction","id":"txn_p","type":"payout","source":"po_9","amount":-970,"fee":0,"net":-970,"currency":"isk","available_on":1772668800,"created":1772668800,"reporting_category":"payout"},
             {"object":"balance_transaction","id":"txn_1","type":"charge","source":"ch_9","amount":1000,"fee":0,"net":1000,"currency":"isk","created":1772600000,"reporting_category":"charge"},
             {"object":"balance_transaction","id":"txn_2","type":"stripe_fee","source":null,"amount":-100,"fee":0,"net":-100,"currency":"isk","created":1772600000,"reporting_category":"fee"}
            ],"has_more":false}
            """
                .replace("-970", "-900"));

    assertThat(imported.told()).containsExactly("CAPTURE 10 ISK - ch_9", "FEE -1 ISK - -");
    assertThat(imported.batch().payout()).hasToString("9 ISK");
    assertThat(imported.batch().batchId()).isEqualTo("po_9");
    assertThat(imported.batch().differences()).isEmpty();
  }

  @Test
  void the_admins_export_has_unsigned_presentment_amounts_and_no_ids() {
    var row = "2026-03-10 07:34:56 -0500,%s,#1001,paid,2026-03-12,77,%s,%s,%s,#c1,%s,%s,SAR\n";
    var imported =
        Imported.of(
            "payment_transactions_export.csv",
            SHOPIFY
                + row.formatted("charge", "1010.40", "30.00", "980.40", "988.21", "AED")
                + row.formatted("refund", "-1010.40", "0.00", "-1010.40", "988.21", "AED")
                + row.formatted("charge", "5.00", "0.00", "5.00", "5.00", "SAR")
                + row.formatted("charge", "5.00", "0.00", "5.00", "5.00", "SAR")
                + "2026-03-11 07:34:56"
                + " -0500,charge,#1002,pending,,,9.00,0.00,9.00,#c2,9.00,SAR,SAR\n");

    assertThat(imported.told())
        .contains(
            "CAPTURE 988.21 AED #1001 -", "REFUND -988.21 AED #1001 -", "FEE -30.00 SAR #1001 -");
    assertThat(imported.sum(FX_OUT)).isZero();
    assertThat(imported.lines().getLast().lineKey()).endsWith(":g#2");
    assertThat(imported.batch().payout()).hasToString("-20.00 SAR");
    assertThat(imported.batch().payoutStated()).isFalse();
    assertThat(imported.batch().day()).hasToString("2026-03-12");
    assertThat(imported.batch().differences()).isEmpty();
    assertThat(imported.file().leftOut()).isEqualTo(1);
  }

  @Test
  void amazon_states_its_settlement_once_or_on_every_row_and_writes_amounts_as_the_country_does() {
    var summary = "88\t01.03.2026 00:00:00 UTC\t1,062.53\tGBP\t\t\t\t\t\t\t\t\n";
    var imported =
        Imported.of(
            "s.txt",
            AMAZON
                + summary
                + "88\t\t\t\tOrder\t203-1\tItemPrice\tPrincipal\t1,100.00\t28.02.2026 10:00:00 UTC"
                + "\tA-1\t1\n"
                + "\t\t\t\tOrder\t203-1\tItemFees\tCommission\t-37.47\t28.02.2026 10:00:00 UTC\tA-1"
                + "\t1\n"
                + "\t\t\t\tOrder\t203-1\tItemPrice\tPrincipal\t\t28.02.2026 10:00:00 UTC\tA-1\t1\n"
                + "\t\t\t\tother-transaction\t\tother-transaction\tCurrent Reserve Amount\t-0,00\t"
                + "\t\t\n");

    assertThat(imported.told())
        .containsExactly(
            "CAPTURE 1100.00 GBP 203-1 -", "COMMISSION -37.47 GBP 203-1 -", "RESERVE 0.00 GBP - -");
    assertThat(imported.lines().getFirst().occurredAt()).hasToString("2026-02-28T10:00:00Z");
    assertThat(imported.batch().day()).hasToString("2026-03-01");
    assertThat(imported.batch().differences()).isEmpty();
  }

  @Test
  void equal_rows_of_amazon_are_two_lines_and_have_the_same_keys_in_the_next_download() {
    var head = "89\t2026-03-01\t2.00\tUSD\t\t\t\t\t\t\t\t\n";
    var row = "89\t\t\t\tOrder\t1-1\tItemPrice\tPrincipal\t1.00\t\tA-1\t1\n";
    var spread = "89\t2026-03-01\t2.00\tUSD\tOrder\t1-1\tItemPrice\tPrincipal\t1.00\t\tA-1\t1\n";

    var once = Imported.of("a.txt", AMAZON + head + row + row);
    var again = Imported.of("a.txt", AMAZON + spread + spread);

    assertThat(once.lines()).extracting(line -> line.lineKey()).doesNotHaveDuplicates();
    assertThat(again.lines()).isEqualTo(once.lines());
  }

  @Test
  void text_of_windows_and_a_byte_order_mark_are_read() {
    var text =
        AMAZON + "89\t2026-03-01\t1,00\tEUR\tOrder\t1-1\tItemPrice\tPrincipal\t1,00\t\tKäse\t1\n";

    var western = Imported.of("a.txt", text.getBytes(Charset.forName("windows-1252")));
    var marked = Imported.of("a.txt", ("\uFEFF" + text).getBytes(UTF_8));

    assertThat(western.lines()).isEqualTo(marked.lines());
    assertThat(western.lines().getFirst().sku()).isEqualTo("Käse");
    assertThat(western.file().charset()).isNotEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void adyens_row_becomes_gross_conversion_and_fee() {
    var imported =
        Imported.of(
            "sdr.csv",
            ADYEN
                + "P1,M,1001,Settled,C1,2026-02-18 16:10:51,CET,EUR,,5.35,1.0656568,USD,,5.43,7\n"
                + ",M,,MerchantPayout,\"TX2342222277XT batch 7, M\",2026-02-18"
                + " 19:53:26,CET,,,,,USD,5.43,,7\n");

    assertThat(imported.told())
        .containsExactly(
            "CAPTURE 5.35 EUR 1001 C1",
            "FX_OUT -5.35 EUR 1001 C1",
            "FX_IN 5.70 USD 1001 C1",
            "FEE -0.27 USD 1001 C1");
    assertThat(imported.batch().batchId()).isEqualTo("M:7");
    assertThat(imported.batch().payoutReference()).isEqualTo("TX2342222277XT");
    assertThat(imported.batch().differences()).isEmpty();
    assertThat(imported.lines().getFirst().occurredAt()).hasToString("2026-02-18T15:10:51Z");
  }

  @Test
  void a_number_that_a_spreadsheet_rounded_is_never_taken_for_an_order() {
    var refused =
        refused(
            "recon.tsv",
            WALMART
                + "03/01/2026\t03/14/2026\t1.00\tUSD\t\tPaymentSummary\t\t\t\t\n"
                + "\t\t\t\tk\tSale\tPurchase\t1.19111E+14\t1.00\tProduct Price\n");

    assertThat(refused.code()).isEqualTo("MANGLED_BY_SPREADSHEET");
    assertThat(refused.sentence()).startsWith("Row 3: ").contains("1.19111E+14", "Download");
  }

  @Test
  void walmarts_own_count_shows_that_a_file_was_cut_off() {
    var refused =
        refused(
            "recon.tsv",
            WALMART
                + "Number of Lines in file 3\n"
                + "03/01/2026\t03/14/2026\t1.00\tUSD\t\tPaymentSummary\t\t\t\t\n"
                + "\t\t\t\tk\tSale\tPurchase\t119111\t1.00\tProduct Price\n");

    assertThat(refused.code()).isEqualTo("ROWS_MISSING");
  }

  @Test
  void a_missing_column_is_named() {
    var refused = refused("stripe.csv", "balance_transaction_id,reporting_category\na,b\n");

    assertThat(refused.code()).isEqualTo("MISSING_COLUMN");
    assertThat(refused.sentence()).contains("automatic payout id");
  }

  @Test
  void a_row_that_was_cut_off_is_no_row() {
    var refused = refused("stripe.csv", STRIPE + "po_1,2026-03-05,txn_1,,usd,5.0");

    assertThat(refused.code()).isEqualTo("ROW_CUT_OFF");
    assertThat(refused.row()).isEqualTo(2);
  }

  @Test
  void an_amount_finer_than_the_currency_is_refused_and_not_rounded() {
    var refused =
        refused("stripe.csv", STRIPE + "po_1,2026-03-05,txn_1,,usd,5.005,0,5.00,charge,c,,,,,\n");

    assertThat(refused.code()).isEqualTo("NO_AMOUNT");
  }

  @Test
  void a_sentence_about_a_file_shows_no_text_that_could_be_somebodys() {
    var shifted =
        refused(
            "stripe.csv",
            STRIPE + "po_1,2026-03-05,txn_1,,usd,jenny@example.org,0,5.00,charge,c,,,,,\n");

    assertThat(shifted.code()).isEqualTo("NO_AMOUNT");
    assertThat(shifted.sentence()).contains("a text of 17 characters").doesNotContain("jenny");
    assertThat(refused("stripe.csv", STRIPE.replace("fee,net", "net,net")).sentence())
        .contains("columns 7 and 8");
  }

  @Test
  void a_workbook_is_told_to_be_one() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> Imported.of("a.xlsx", new byte[] {'P', 'K', 3, 4}))
        .satisfies(refused -> assertThat(refused.sentence()).contains("workbook"));
  }
}
