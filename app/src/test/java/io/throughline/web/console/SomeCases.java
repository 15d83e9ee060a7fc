package io.throughline.web.console;

import io.throughline.exceptioncase.command.CaseId;
import io.throughline.exceptioncase.command.RaiseCase;
import io.throughline.projection.cases.ExceptionCases;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/// Exception cases of a type that nobody else uses.
record SomeCases(ConsoleApp app, String type) {

  SomeCases(ConsoleApp app) {
    this(
        app,
        "TYPE_" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT));
  }

  /// One about this order, known to the read model.
  String raise(String severity, @Nullable String channel, String orderId) {
    var id = CaseId.of(UUID.randomUUID().toString(), type);
    app.bean(CommandGateway.class)
        .<Object>sendAndWait(
            new RaiseCase(
                id,
                type,
                severity,
                "order",
                orderId,
                channel,
                "3 of 2 units",
                "=ask for it back",
                "operations",
                Instant.parse("2026-11-19T10:00:00Z"),
                "event-1",
                Instant.parse("2026-11-20T10:00:00Z")));
    SomeOrders.await(() -> app.bean(ExceptionCases.class).find(id.value()).isPresent());
    return id.value();
  }
}
