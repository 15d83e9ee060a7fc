package io.throughline.settlement.rails;

import java.util.List;

/// One small file of each format.
final class Examples {

  private Examples() {}

  static List<Example> all() {
    return List.of(
        new Example(
            "amazon.txt",
            """
            settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type\tamount-description\tamount\tposted-date-time\tsku\tquantity-purchased
            88\t2026-03-01\t1.062,53\tEUR\t\t\t\t\t\t\t\t
            88\t\t\t\tOrder\t203-1\tItemPrice\tPrincipal\t1.100,00\t2026-02-28T10:00:00Z\tA-1\t1
            88\t\t\t\tOrder\t203-1\tItemFees\tCommission\t-37,47\t28.02.2026 10:00:00 UTC\tA-1\t1
            """),
        new Example(
            "stripe.csv",
            """
            automatic_payout_id,automatic_payout_effective_at,balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,customer_facing_amount,customer_facing_currency
            po_1,2026-03-05 00:00:00,txn_1,2026-03-03 10:00:00,usd,108.50,3.45,105.05,charge,ch_1,100.00,eur
            po_1,2026-03-05 00:00:00,txn_p,2026-03-05 00:00:00,usd,-105.05,0.00,-105.05,payout,po_1,,
            """),
        new Example(
            "stripe.json",
            """
            {"object":"list","data":[{"object":"balance_transaction","id":"txn_p","type":"payout","source":"po_9","amount":-970,"fee":0,"net":-970,"currency":"usd","available_on":1772668800,"created":1772668800,"reporting_category":"payout"},
            {"object":"balance_transaction","id":"txn_1","type":"charge","source":"ch_9","amount":1000,"fee":30,"net":970,"currency":"usd","created":1772600000,"reporting_category":"charge"}]}
            """),
        new Example(
            "shopify.csv",
            """
            Transaction Date,Type,Order,Payout Status,Payout Date,Payout ID,Amount,Fee,Net,Checkout,Presentment Amount,Presentment Currency,Currency
            2026-03-10 07:34:56 -0500,charge,"#1001",paid,2026-03-12,77,1010.40,30.00,980.40,#c1,988.21,AED,SAR
            """),
        new Example(
            "shopify.json",
            """
            {"transactions":[{"id":1,"type":"charge","test":false,"payout_id":62,"currency":"USD","amount":"10.00","fee":"2.00","net":"8.00","source_id":7,"source_order_id":6,"source_order_transaction_id":8,"processed_at":"2026-01-10T07:34:56-05:00"}],
            "payout":{"id":62,"date":"2026-01-12","currency":"USD","amount":"8.00"}}
            """),
        new Example(
            "paypal.csv",
            """
            "RH","2026/01/07 02:05:05 -0800","A","EZ78",009,
            "FH",01
            "SH","2026/01/06 00:00:00 -0800","2026/01/06 23:59:59 -0800","EZ78"
            "CH","Transaction ID","Invoice ID","PayPal Reference ID","Transaction Event Code","Transaction Completion Date",Transaction  Debit or Credit,"Gross Transaction Amount","Gross Transaction Currency","Fee Debit or Credit","Fee Amount","Fee Currency","Custom Field"
            "SB",5678,2444.1,4H844,"T0006",2026/01/06 00:00:30 -0800,"CR",5200,"AUD","DR",225,"AUD",""
            "SB",5679,,,"T0400",2026/01/06 00:00:30 -0800,"DR",100,"AUD",,,,
            "SC",2
            """),
        new Example(
            "adyen.csv",
            """
            Psp Reference,Merchant Account,Merchant Reference,Type,Modification Reference,Creation Date,TimeZone,Gross Currency,Gross Debit (GC),Gross Credit (GC),Exchange Rate,Net Currency,Net Debit (NC),Net Credit (NC),Batch Number
            P1,M,1001,Settled,C1,2026-02-18 16:10:51,CET,EUR,,5.35,1.0656568,USD,,5.43,7
            ,M,,MerchantPayout,"TX2342222277XT batch 7, M",2026-02-18 19:53:26,CET,,,,,USD,5.43,,7
            """),
        new Example(
            "walmart.tsv",
            """
            Period Start Date\tPeriod End Date\tTotal Payable\tCurrency\tTransaction Key\tTransaction Type\tTransaction Description\tPurchase Order #\tAmount\tAmount Type
            Number of Lines in file 2
            03/01/2026\t03/14/2026\t1.00\tUSD\t\tPaymentSummary\t\t\t\t
            \t\t\t\tk\tSale\tPurchase\t119111\t1.00\tProduct Price
            """),
        new Example(
            "walmart.json",
            """
            [{"Period Start Date":"03/01/2026","Period End Date":"03/14/2026","Currency":"USD","Transaction Type":"PaymentSummary","Total Payable":"1.00"},
            {"Transaction Key":"k","Transaction Type":"Sale","Amount":"1.00","Amount Type":"Product Price","Purchase Order #":"1803550130406"}]
            """));
  }
}
