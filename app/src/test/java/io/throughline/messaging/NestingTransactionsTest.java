package io.throughline.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.database.VerifyingTransactionManager;
import io.throughline.testing.TestDatabase;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionDefinition;

class NestingTransactionsTest {

  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient jdbc = JdbcClient.create(database.appDataSource());
  private final VerifyingTransactionManager spring =
      new VerifyingTransactionManager(database.appDataSource());

  @BeforeEach
  void a_row_that_is_there_already() {
    var owner = JdbcClient.create(database.ownerDataSource());
    owner.sql("create table thing (name text primary key)").update();
    owner.sql("grant select, insert on thing to " + TestDatabase.APP).update();
    insert("taken");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void axons_own_manager_leaves_a_failed_savepoint_to_poison_the_rest() {
    var axons =
        new SpringTransactionManager(
            spring, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));

    assertThatThrownBy(() -> aBatchWithAFailureInTheMiddle(axons))
        .hasStackTraceContaining("current transaction is aborted");
    assertThat(names()).containsExactly("taken");
  }

  @Test
  void a_failed_savepoint_is_rolled_back_and_the_rest_stays() {
    aBatchWithAFailureInTheMiddle(new NestingTransactions(spring));

    assertThat(names()).containsExactly("first", "last", "taken");
  }

  @Test
  void what_a_failed_part_had_written_before_is_taken_back() {
    var ours = new NestingTransactions(spring);

    ours.executeInTransaction(
        () -> {
          insert("first");
          assertThatThrownBy(() -> ours.executeInTransaction(() -> insert("half", "taken")))
              .isInstanceOf(DuplicateKeyException.class);
        });

    assertThat(names()).containsExactly("first", "taken");
  }

  @Test
  void a_batch_that_fails_takes_its_finished_parts_with_it() {
    var ours = new NestingTransactions(spring);

    assertThatThrownBy(
            () ->
                ours.executeInTransaction(
                    () -> {
                      ours.executeInTransaction(() -> insert("part"));
                      throw new IllegalStateException("the batch");
                    }))
        .hasMessage("the batch");

    assertThat(names()).containsExactly("taken");
  }

  @Test
  void a_commit_that_the_server_refused_is_told() {
    var ours = new NestingTransactions(spring);

    assertThatThrownBy(
            () ->
                ours.executeInTransaction(
                    () ->
                        assertThatThrownBy(() -> insert("taken"))
                            .isInstanceOf(DuplicateKeyException.class)))
        .isInstanceOf(UnexpectedRollbackException.class);
  }

  private void aBatchWithAFailureInTheMiddle(TransactionManager transactions) {
    transactions.executeInTransaction(
        () -> {
          transactions.executeInTransaction(() -> insert("first"));
          assertThatThrownBy(() -> transactions.executeInTransaction(() -> insert("taken")))
              .isInstanceOf(DuplicateKeyException.class);
          transactions.executeInTransaction(() -> insert("last"));
        });
  }

  private void insert(String... names) {
    for (var name : names) {
      jdbc.sql("insert into thing (name) values (:name)").param("name", name).update();
    }
  }

  private List<String> names() {
    return jdbc.sql("select name from thing order by name")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
