package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.web.console.SomeOrders.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OperationsPageTest {

  private static final String PAGE = "/console/operations";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final Browser person = Browser.ofEverything(app);

  @BeforeEach
  void value_in_flight_cannot_take_dinars() {
    owner(
        "alter table order_in_flight add constraint no_dinars check (currency <> 'KWD') not valid");
  }

  @AfterEach
  void it_can_again() {
    owner("alter table order_in_flight drop constraint if exists no_dinars");
  }

  private void owner(String sql) {
    JdbcClient.create(app.database().ownerDataSource()).sql(sql).update();
  }

  private String parked() {
    var orderId = new SomeOrders(app).validated(Wish.USUAL.of("1.234", "KWD"));
    SomeOrders.await(() -> person.page(PAGE).contains(orderId));
    return orderId;
  }

  private static String retry(String orderId) {
    return PAGE + "/dead-letters/value-in-flight/" + orderId + "/retry";
  }

  @Test
  void every_read_model_tells_how_far_it_is() {
    assertThat(person.text(PAGE)).containsPattern("order-list [\\d,]+ [\\d,]+ \\d+ none");
    assertThat(person.text(PAGE)).containsPattern("value-in-flight [\\d,]+ [\\d,]+ \\d+ none");
  }

  @Test
  void a_read_model_is_checked_and_rebuilt_from_here() {
    for (var purpose : new String[] {"check", "rebuild"}) {
      var build = PAGE + "/read-models/stock-levels/" + purpose;
      assertThat(person.submit(PAGE, build, "").statusCode()).isEqualTo(302);
      SomeOrders.await(
          () ->
              person.text(PAGE).contains(purpose.equals("check") ? "checked: equal" : " rebuilt"));
    }
    assertThat(person.submit(PAGE, PAGE + "/read-models/none/check", "").statusCode())
        .isEqualTo(404);
    assertThat(person.submit(PAGE, PAGE + "/read-models/stock-levels/drop", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void an_event_that_could_not_be_handled_is_listed_and_retried() {
    var orderId = parked();

    SomeOrders.await(
        () -> person.text("/console").matches("(?s).* [1-9]\\d* Orders with dead letters.*"));
    assertThat(person.text(PAGE)).contains(orderId + " value-in-flight").contains("OrderReceived");

    person.submit(PAGE, retry(orderId), "");
    assertThat(person.text(PAGE)).contains("It still cannot be handled.").contains(orderId);

    it_can_again();
    assertThat(person.submit(PAGE, retry(orderId), "").statusCode()).isEqualTo(302);
    assertThat(person.text(PAGE))
        .contains("Nothing of this order waits any more.")
        .doesNotContain(orderId);
  }

  @Test
  void whoever_sees_other_channels_only_neither_sees_nor_retries_it() {
    var orderId = parked();
    var other =
        Browser.with(
            app,
            app.keyWith(
                "\"scopes\": [\"orders:read\", \"operations\"], \"channels\": [\"amazon\"]"));

    assertThat(other.page(PAGE)).contains("Nothing waits.").doesNotContain(orderId);
    assertThat(other.text("/console")).doesNotContain("dead letters");
    assertThat(other.submit(PAGE, retry(orderId), "").statusCode()).isEqualTo(404);

    it_can_again();
    person.submit(PAGE, retry(orderId), "");
  }

  @Test
  void what_is_not_parked_cannot_be_retried() {
    assertThat(person.submit(PAGE, retry("order-1"), "").statusCode()).isEqualTo(404);
    assertThat(person.submit(PAGE, PAGE + "/dead-letters/nobody/order-1/retry", "").statusCode())
        .isEqualTo(404);
  }
}
