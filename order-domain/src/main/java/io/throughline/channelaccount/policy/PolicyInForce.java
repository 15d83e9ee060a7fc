package io.throughline.channelaccount.policy;

/// The policy by which something is decided, with the version that the decision names.
///
/// @param version {@code v<n>} of the account, or {@code default-1} where none was ever set
/// @param policy the policy
public record PolicyInForce(String version, AccountPolicy policy) {

  /// What is in force for an account whose policy was never set. Its meaning never changes: another
  /// default would be another version.
  public static final PolicyInForce DEFAULT = new PolicyInForce("default-1", AccountPolicy.DEFAULT);
}
