package io.throughline.settlement.rails;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes settlement files of any length: {@code LargeFile <file> <rows>} makes an Amazon
/// settlement of so many rows, whose lines add up to its total.
final class LargeFile {

  private static final String HEADER =
      "settlement-id\tsettlement-start-date\tsettlement-end-date\tdeposit-date\ttotal-amount"
          + "\tcurrency\ttransaction-type\torder-id\tmerchant-order-id\tadjustment-id\tshipment-id"
          + "\tmarketplace-name\tamount-type\tamount-description\tamount\tfulfillment-id"
          + "\tposted-date\tposted-date-time\torder-item-code\tmerchant-order-item-id"
          + "\tmerchant-adjustment-item-id\tsku\tquantity-purchased\tpromotion-id\n";

  private static final long PRINCIPAL = 2_000;
  private static final long COMMISSION = -300;

  private LargeFile() {}

  static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Long.parseLong(arguments[1]));
  }

  /// An order is two rows: what was paid and the commission.
  static void write(Path path, long rows) throws IOException {
    long total = (rows + 1) / 2 * PRINCIPAL + rows / 2 * COMMISSION;
    try (BufferedWriter out = Files.newBufferedWriter(path, UTF_8)) {
      out.write(HEADER);
      out.write(
          "9%d\t2026-08-16\t2026-08-31\t2026-09-02\t%s\tUSD%s\n"
              .formatted(rows, BigDecimal.valueOf(total, 2), "\t".repeat(18)));
      for (long row = 0; row < rows; row++) {
        out.write(row(rows, row));
      }
    }
  }

  private static String row(long rows, long row) {
    boolean sale = row % 2 == 0;
    long order = row / 2;
    return "9%d\t\t\t\t\t\tOrder\t111-%07d-%07d\t\t\t\tAmazon.com\t%s\t%s\t%s\tAFN\t2026-08-20\t2026-08-20T02:00:00Z\t%d\t\t\tSKU-%d\t1\t\n"
        .formatted(
            rows,
            order / 10_000_000,
            order % 10_000_000,
            sale ? "ItemPrice" : "ItemFees",
            sale ? "Principal" : "Commission",
            BigDecimal.valueOf(sale ? PRINCIPAL : COMMISSION, 2),
            order,
            order % 5_000);
  }
}
