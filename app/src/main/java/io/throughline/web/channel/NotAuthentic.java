package io.throughline.web.channel;

/// The signature is absent or wrong, or the account is unknown: the caller is not told which.
public final class NotAuthentic extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAuthentic() {
    super("the signature does not fit the body");
  }
}
