package io.throughline.web.command;

import static io.throughline.web.command.OrderAction.APPROVE_REQUEST;
import static io.throughline.web.command.OrderAction.DECLINE_REQUEST;

import io.throughline.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers, for people, to what waits for a second person: the same commands as over the API.
@Component
public class ApprovalDesk {

  private static final int ALONE = 3; // each lost race is decided anew

  private final CommandDesk desk;
  private final TransactionOperations transaction;

  ApprovalDesk(CommandDesk desk, TransactionOperations transaction) {
    this.desk = desk;
    this.transaction = transaction;
  }

  /// Agrees.
  ///
  /// @return why not, in words; empty when it is done
  public Optional<String> approve(Caller caller, String orderId, String approvalId) {
    return decide(caller, APPROVE_REQUEST, orderId, approvalId, body());
  }

  /// Ends it.
  ///
  /// @param reason reason code
  /// @return why not, in words; empty when it is done
  public Optional<String> decline(Caller caller, String orderId, String approvalId, String reason) {
    return decide(caller, DECLINE_REQUEST, orderId, approvalId, body().put("reason", reason));
  }

  private static ObjectNode body() {
    return JsonMapper.shared().createObjectNode();
  }

  private Optional<String> decide(
      Caller caller, OrderAction action, String orderId, String approvalId, ObjectNode body) {
    var wanted = new Wanted(null, action, orderId, Map.of("approvalId", approvalId), body);
    var result = transaction.execute(_ -> desk.decide(caller, List.of(wanted), ALONE)).getFirst();
    var problem = result.problem();
    return problem == null
        ? Optional.empty()
        : Optional.of(String.valueOf(problem.getOrDefault("detail", problem.get("title"))));
  }
}
