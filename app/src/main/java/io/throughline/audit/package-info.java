/// The record of accesses: logins and refusals, reads of personal data with their reason, changes
/// of keys and people, exports. Append-only: the program's database role may insert and select.
/// Rule: PROMISES 5.7.
///
/// Depends on JDBC only, so that every door can write to it.
@NullMarked
package io.throughline.audit;

import org.jspecify.annotations.NullMarked;
