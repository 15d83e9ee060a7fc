/// The inbox: an authentic delivery is stored before anything else, answered at once, and then made
/// into a command. What is not understood waits in quarantine; nothing is lost, nothing is made
/// twice.
///
/// Data flows one way: {@link io.throughline.inbox.Inbox} stores, a worker reads what is pending,
/// seals personal data, sends the command, and settles the delivery in the same transaction.
@NullMarked
package io.throughline.inbox;

import org.jspecify.annotations.NullMarked;
