package io.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class VerifyingTransactionManagerTest {

  private final TestDatabase database = TestDatabase.create();
  private final DataSource source = new LazyConnectionDataSourceProxy(database.appDataSource());
  private final JdbcClient jdbc = JdbcClient.create(source);

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
  void the_stock_manager_reports_a_commit_of_which_nothing_was_stored() {
    assertThatCode(() -> insertAndCatch(new JdbcTransactionManager(source)))
        .doesNotThrowAnyException();

    assertThat(names()).containsExactly("taken");
  }

  @Test
  void a_commit_that_the_server_turned_into_a_rollback_fails() {
    assertThatThrownBy(() -> insertAndCatch(new VerifyingTransactionManager(source)))
        .isInstanceOf(UnexpectedRollbackException.class)
        .hasMessageContaining("nothing was stored");

    assertThat(names()).containsExactly("taken");
  }

  @Test
  void whoever_waits_for_the_end_of_the_transaction_hears_of_the_rollback() {
    var heard = new ArrayList<Integer>();
    var transaction = new TransactionTemplate(new VerifyingTransactionManager(source));

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      TransactionSynchronizationManager.registerSynchronization(
                          new TransactionSynchronization() {
                            @Override
                            public void afterCompletion(int status) {
                              heard.add(status);
                            }
                          });
                      insertTwice();
                    }))
        .isInstanceOf(UnexpectedRollbackException.class);

    assertThat(heard).containsExactly(TransactionSynchronization.STATUS_ROLLED_BACK);
  }

  @Test
  void an_error_inside_a_savepoint_leaves_the_rest_to_commit() {
    var manager = new VerifyingTransactionManager(source);
    var savepoint = new TransactionTemplate(manager);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

    new TransactionTemplate(manager)
        .executeWithoutResult(
            _ -> {
              insert("new");
              assertThatThrownBy(() -> savepoint.executeWithoutResult(_ -> insert("taken")))
                  .isInstanceOf(DuplicateKeyException.class);
              insert("newer");
            });

    assertThat(names()).containsExactly("new", "newer", "taken");
  }

  @Test
  void an_error_caught_inside_the_savepoint_fails_the_commit() {
    var manager = new VerifyingTransactionManager(source);
    var savepoint = new TransactionTemplate(manager);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);

    assertThatThrownBy(
            () ->
                new TransactionTemplate(manager)
                    .executeWithoutResult(_ -> savepoint.executeWithoutResult(_ -> insertTwice())))
        .isInstanceOf(RuntimeException.class);

    assertThat(names()).containsExactly("taken");
  }

  @Test
  void a_transaction_without_an_error_commits() {
    new TransactionTemplate(new VerifyingTransactionManager(source))
        .executeWithoutResult(_ -> insert("new"));

    assertThat(names()).containsExactly("new", "taken");
  }

  @Test
  void a_transaction_that_never_asked_the_database_commits() {
    assertThatCode(
            () ->
                new TransactionTemplate(new VerifyingTransactionManager(source))
                    .executeWithoutResult(_ -> {}))
        .doesNotThrowAnyException();
  }

  private void insertAndCatch(PlatformTransactionManager manager) {
    new TransactionTemplate(manager).executeWithoutResult(_ -> insertTwice());
  }

  private void insertTwice() {
    insert("new");
    try {
      insert("taken");
    } catch (DuplicateKeyException e) {
      // The mistake itself: the caller believes that it was only this one row.
    }
  }

  private void insert(String name) {
    jdbc.sql("insert into thing (name) values (:name)").param("name", name).update();
  }

  private List<String> names() {
    return jdbc.sql("select name from thing order by name")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
