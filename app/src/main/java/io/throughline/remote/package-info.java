/// Calls to the APIs of channels: only to hosts that are the channel's own, only to public
/// addresses, within the channel's call limit, with a time limit, a limit of the answer's size, and
/// no redirect followed. Rule: PROMISES B38.
@NullMarked
package io.throughline.remote;

import org.jspecify.annotations.NullMarked;
