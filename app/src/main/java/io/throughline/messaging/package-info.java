/// How commands, events and their handlers are wired: Axon, configured bean by bean.
///
/// Axon's auto-configuration falls back silently: to memory for tokens, to no transactions, to a
/// logged and skipped failure. Nothing is left to it here, and a test names every bean.
@NullMarked
package io.throughline.messaging;

import org.jspecify.annotations.NullMarked;
