package io.throughline.security;

/// The first page of whoever logs in.
public final class Home {

  private Home() {}

  /// The page that this caller may see and most likely came for.
  public static String of(Caller caller) {
    if (caller.has(Scope.ORDERS_READ)) {
      return "/console";
    }
    if (caller.has(Scope.PEOPLE_ADMIN) || caller.has(Scope.KEYS_ADMIN)) {
      return "/console/access";
    }
    return caller.has(Scope.OPERATIONS) ? "/console/operations" : "/console/me";
  }
}
