package io.throughline.web.api;

import io.throughline.audit.Access;
import io.throughline.audit.AccessKind;
import io.throughline.audit.Accesses;
import io.throughline.inbox.DeliveryContents;
import io.throughline.inbox.Quarantine;
import io.throughline.inbox.QuarantinedDelivery;
import io.throughline.inbox.RawContent;
import io.throughline.security.Caller;
import io.throughline.security.Scope;
import io.throughline.web.problem.ApiProblems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One delivery, and what was delivered, for a caller who may see it.
@Component
public class DeliveryAccess {

  private final Quarantine quarantine;
  private final DeliveryContents contents;
  private final Accesses accesses;

  DeliveryAccess(Quarantine quarantine, DeliveryContents contents, Accesses accesses) {
    this.accesses = accesses;
    this.quarantine = quarantine;
    this.contents = contents;
  }

  /// The delivery; 404 when there is none that the caller may see.
  public QuarantinedDelivery one(Caller caller, long deliveryNo) {
    return quarantine.find(caller.channels(), deliveryNo).orElseThrow(ApiProblems::notFound);
  }

  /// Whether the caller may see personal data.
  public boolean maySeeContent(Caller caller) {
    return caller.has(Scope.PERSON_READ);
  }

  /// What was delivered, on record; empty when its retention time is over.
  ///
  /// @throws org.springframework.web.ErrorResponseException 403 when the caller may not see
  ///   personal data
  public Optional<RawContent> content(Caller caller, long deliveryNo) {
    if (!maySeeContent(caller)) {
      throw ApiProblems.forbidden(Scope.PERSON_READ);
    }
    var delivery = one(caller, deliveryNo);
    accesses.record(
        new Access(
            caller.actor().value(),
            AccessKind.PERSONAL_DATA_READ,
            "delivery:" + deliveryNo,
            delivery.channel(),
            List.of("raw"),
            null,
            null,
            null));
    return contents.open(caller.channels(), deliveryNo);
  }
}
