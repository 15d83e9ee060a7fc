package io.throughline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.order.terms.PersonReference;
import org.junit.jupiter.api.Test;

class TamperTest extends VaultCase {

  @Test
  void changed_bytes_are_refused() {
    var reference = sealed(newOrder(), "buyer-6", "Ada");
    var sealed = sealedBytes(reference);
    sealed[sealed.length / 2] ^= 1;
    setSealed(reference, sealed);

    assertThatThrownBy(() -> vault.open(reference)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.commitmentHolds(reference))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_record_in_the_place_of_another_is_refused() {
    var ada = sealed(newOrder(), "same buyer", "Ada");
    var bob = sealed(newOrder(), "same buyer", "Bob");
    setSealed(ada, sealedBytes(bob));

    assertThatThrownBy(() -> vault.open(ada)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_key_in_the_place_of_another_is_refused() {
    var ada = sealed(newOrder(), "key of ada", "Ada");
    var bob = sealed(newOrder(), "key of bob", "Bob");
    owner
        .sql(
            """
            update vault_subject
               set wrapped_key = (select wrapped_key from vault_subject where subject = :bob::uuid)
             where subject = :ada::uuid
            """)
        .param("ada", ada.subject())
        .param("bob", bob.subject())
        .update();

    assertThatThrownBy(() -> vault.open(ada)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_reference_to_nothing_opens_nothing() {
    var known = sealed(newOrder(), "buyer-7", "Ada");
    var other = sealed(newOrder(), "buyer-8", "Bob");

    assertThat(vault.open(new PersonReference(other.subject(), known.record(), "00"))).isEmpty();
  }

  @Test
  void another_key_file_opens_nothing() {
    var reference = sealed(newOrder(), "buyer-9", "Ada");
    var file = new byte[32];
    file[0] = 1;

    assertThatThrownBy(() -> node(VaultKeys.of(file)).open(reference))
        .isInstanceOf(IllegalStateException.class);
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
