package io.throughline.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExceptionsPageTest {

  private static final String PAGE = "/console/exceptions";

  private final ConsoleApp app = ConsoleApp.RUNNING;
  private final SomeCases some = new SomeCases(app);
  private final Browser person = Browser.ofEverything(app);

  private String page() {
    return PAGE + "?type=" + some.type();
  }

  @Test
  void an_open_case_is_listed_with_a_link_to_its_order_and_can_be_resolved() {
    var caseId = some.raise("HIGH", "shopify", "order-1");

    assertThat(person.text(page()))
        .contains(some.type() + " HIGH")
        .contains("3 of 2 units")
        .contains("overdue");
    assertThat(person.page(page())).contains("href=\"/console/orders/order-1\"");

    var answer =
        person.submit(page(), PAGE + "/" + caseId + "/resolve", "reason=SOLD&note=to+the+buyer");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(person.text(PAGE)).contains("The case is resolved.");
    assertThat(person.text(page())).contains("No case fits.");
    assertThat(person.text(page() + "&state=resolved")).contains("SOLD to the buyer");
    assertThat(person.text(page() + "&state=")).contains("SOLD to the buyer");
  }

  @Test
  void a_case_is_assigned() {
    var caseId = some.raise("LOW", "shopify", "order-1");

    person.submit(page(), PAGE + "/" + caseId + "/assign", "owner=ann&dueAt=2027-01-02T10:00");

    assertThat(person.text(page()))
        .contains("ann 2027-01-02 10:00:00 UTC")
        .doesNotContain("overdue");
  }

  @Test
  void a_refusal_is_told_in_words() {
    var caseId = some.raise("LOW", "shopify", "order-1");
    var other = some.raise("LOW", "shopify", "order-2");
    person.submit(page(), PAGE + "/" + caseId + "/resolve", "reason=SOLD");

    var again = person.submit(page(), PAGE + "/" + caseId + "/resolve", "reason=LOST");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Browser.textOf(again.body())).contains("Refused. The case is resolved already.");

    var empty = person.submit(page(), PAGE + "/" + other + "/resolve", "reason=+");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("resolution is blank");
    var late = person.submit(page(), PAGE + "/" + other + "/assign", "owner=ann&dueAt=soon");
    assertThat(late.statusCode()).isEqualTo(422);
  }

  @Test
  void the_file_has_what_the_list_has_and_no_formula() {
    var caseId = some.raise("LOW", null, "order-1");

    var file = person.page(PAGE + ".csv?state=open&type=" + some.type());

    assertThat(file.lines()).hasSize(2);
    assertThat(file).contains(caseId + "," + some.type() + ",LOW,open,order,order-1,,3 of 2 units");
    assertThat(file).contains(",'=ask for it back,");
  }

  @Test
  void whoever_may_only_read_is_offered_no_decision() {
    some.raise("LOW", "shopify", "order-1");
    var reader = Browser.with(app, app.keyWith("\"scopes\": [\"orders:read\"]"));

    assertThat(reader.text(page())).contains("3 of 2 units").doesNotContain("Resolution code");
  }
}
