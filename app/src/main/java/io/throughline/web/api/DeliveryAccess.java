package io.throughline.web.api;

import io.throughline.inbox.DeliveryContents;
import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.inbox.RawContent;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One delivery, and what was delivered, for a caller who may see it.
@Component
public class DeliveryAccess {

  /// What shows personal data, where the program knows such a permission.
  private static final Optional<Scope> PERSONAL = Scope.of("person:read");

  private final Quarantine quarantine;
  private final DeliveryContents contents;

  DeliveryAccess(Quarantine quarantine, DeliveryContents contents) {
    this.quarantine = quarantine;
    this.contents = contents;
  }

  /// The delivery; 404 when there is none that the caller may see.
  public QuarantinedDelivery one(Caller caller, long deliveryNo) {
    return quarantine.find(caller.channels(), deliveryNo).orElseThrow(ApiProblems::notFound);
  }

  /// Whether the caller may see personal data.
  public boolean maySeeContent(Caller caller) {
    return PERSONAL.map(caller::has).orElse(true);
  }

  /// What was delivered; empty when its retention time is over.
  ///
  /// @throws org.springframework.web.ErrorResponseException 403 when the caller may not see
  ///   personal data
  public Optional<RawContent> content(Caller caller, long deliveryNo) {
    if (!maySeeContent(caller)) {
      throw ApiProblems.forbidden(PERSONAL.orElseThrow());
    }
    return contents.open(caller.channels(), deliveryNo);
  }
}
