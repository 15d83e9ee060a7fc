package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.order.terms.PersonReference;
import org.junit.jupiter.api.Test;

class ErasureTest extends VaultCase {

  @Test
  void an_erased_person_is_unreadable_and_everybody_else_is_not() {
    var erased = sealed(newOrder(), "leaves", "Ada");
    var erasedToo = sealed(newOrder(), "leaves", "Ada");
    var stays = sealed(newOrder(), "stays", "Bob");

    vault.erase(erased.subject());
    vault.erase(erased.subject());

    assertThat(vault.open(erased)).isEmpty();
    assertThat(vault.open(erasedToo)).isEmpty();
    assertThat(vault.commitmentHolds(erased)).isFalse();
    assertThat(vault.open(stays)).isPresent();
    assertThat(
            owner
                .sql(
                    "select count(*) from vault_record where subject = :s::uuid and sealed is not"
                        + " null")
                .param("s", erased.subject())
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void a_late_redelivery_does_not_bring_back_what_was_erased() {
    var order = newOrder();
    var erased = sealed(order, "leaves for good", "Ada");
    vault.erase(erased.subject());

    assertThat(sealed(order, "leaves for good", "Ada")).isEqualTo(erased);
    assertThat(vault.open(erased)).isEmpty();
  }

  @Test
  void one_who_comes_back_gets_another_key_and_the_old_records_stay_shut() {
    var before = sealed(newOrder(), "comes back", "Ada");
    var kept = sealedBytes(before);
    vault.erase(before.subject());
    var after = sealed(newOrder(), "comes back", "Ada");
    setSealed(before, kept); // as if a copy had survived somewhere

    assertThat(after.subject()).isEqualTo(before.subject());
    assertThat(vault.open(after)).isPresent();
    assertThat(vault.open(before)).isEmpty();
  }

  private static byte[] sealedBytes(PersonReference reference) {
    return owner
        .sql("select sealed from vault_record where record = :r::uuid")
        .param("r", reference.record())
        .query(byte[].class)
        .single();
  }

  private static void setSealed(PersonReference reference, byte[] sealed) {
    owner
        .sql("update vault_record set sealed = :sealed where record = :r::uuid")
        .param("sealed", sealed)
        .param("r", reference.record())
        .update();
  }
}
