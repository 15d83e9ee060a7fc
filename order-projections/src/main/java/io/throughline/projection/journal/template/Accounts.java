package io.throughline.projection.journal.template;

/// Names of our ledger accounts. What a customer calls them is said by his chart of accounts.
public final class Accounts {

  /// Our bank accounts.
  public static final String BANK = "Assets:Bank";

  /// What our sales tax comes to; ours to hand on.
  public static final String TAX_PAYABLE = "Liabilities:TaxPayable";

  /// Tax that a marketplace collects and hands on: never ours, ends at zero.
  public static final String FACILITATED_TAX = "Liabilities:FacilitatedTax";

  /// Gift cards that are out.
  public static final String GIFT_CARDS = "Liabilities:GiftCards";

  /// Store credit that is out.
  public static final String STORE_CREDIT = "Liabilities:StoreCredit";

  /// Balances that were let go.
  public static final String WRITE_OFF = "Expenses:WriteOff";

  /// Between two currencies.
  public static final String FX_TRADING = "Equity:FXTrading";

  /// What the rail's rate cost against ours.
  public static final String FX_RESULT = "Expenses:FXResult";

  /// How accounts begin for what we owe buyers.
  public static final String CONTRACT_BALANCE = "Liabilities:ContractBalance:";

  private static final String CLEARING = "Assets:Clearing:";

  private Accounts() {}

  /// What a rail owes us.
  public static String clearing(String rail, Place place) {
    return CLEARING + rail + ":" + place;
  }

  /// What we owe buyers for money that came before the goods; a debit when the goods went first.
  public static String contractBalance(Place place) {
    return CONTRACT_BALANCE + place;
  }

  /// Whether it is the clearing account of some rail.
  public static boolean isClearing(String ledgerAccount) {
    return ledgerAccount.startsWith(CLEARING);
  }

  /// Payouts on their way to the bank.
  static String inTransit(String rail) {
    return "Assets:PayoutsInTransit:" + rail;
  }

  /// Money that payers contest.
  static String disputed(String rail) {
    return "Assets:DisputedFunds:" + rail;
  }

  /// Income of a kind: {@code Sales}, {@code Shipping}, {@code Discounts}, {@code Returns}, {@code
  /// Goodwill}.
  static String income(String kind, Place place) {
    return "Income:" + kind + ":" + place;
  }

  /// Disputes that were lost.
  static String chargebackLosses(Place place) {
    return "Expenses:ChargebackLosses:" + place;
  }
}
