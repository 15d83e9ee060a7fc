package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.VerifyingTransactionManager;
import io.throughline.testing.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two nodes see no segments of a processor and both set them up.
class SharedTokenStoreTest {

  private static final String PROCESSOR = "order-list";

  private final TestDatabase database = TestDatabase.create();
  private final NestingTransactions transactions =
      new NestingTransactions(new VerifyingTransactionManager(database.appDataSource()));
  private final TokenStore one = tokens("one");
  private final TokenStore other = tokens("other");

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void the_later_of_two_nodes_that_start_at_once_is_refused_and_may_look_again() {
    transactions.executeInTransaction(
        () -> {
          assertThat(other.fetchSegments(PROCESSOR)).isEmpty();
          CompletableFuture.runAsync(() -> initialize(one)).join();
          assertThatThrownBy(() -> other.initializeTokenSegments(PROCESSOR, 1, null))
              .isInstanceOf(UnableToClaimTokenException.class);
        });

    assertThat(transactions.fetchInTransaction(() -> other.fetchSegments(PROCESSOR)))
        .containsExactly(0);
  }

  private void initialize(TokenStore tokens) {
    transactions.executeInTransaction(() -> tokens.initializeTokenSegments(PROCESSOR, 1, null));
  }

  private TokenStore tokens(String node) {
    var configuration = new MessagingConfiguration();
    return configuration.tokenStore(
        configuration.connectionProvider(database.appDataSource()),
        new NodeName(node),
        transactions);
  }
}
