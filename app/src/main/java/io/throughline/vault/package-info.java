/// The vault: where personal data lies, and nowhere else. Events, logs and read models carry a
/// reference ({@link io.throughline.order.terms.PersonReference}); the vault keeps the content,
/// sealed under a key of its data subject, and forgets it on demand. Rules: PRODUCT law 9, PROMISES
/// 5.6.
///
/// Three things must come together to read a record: its row, the row with its subject's wrapped
/// key, and the key file, which lies outside the database. Deleting the second erases a person from
/// every copy of the first.
///
/// Depends on JDBC and the JDK's cryptography; knows orders by id only.
@NullMarked
package io.throughline.vault;

import org.jspecify.annotations.NullMarked;
