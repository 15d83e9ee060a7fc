/// The API of programs: orders and their events, value in flight, decisions about orders, and what
/// operations need. Every answer is limited to the channels that the caller's key may see.
@NullMarked
package io.throughline.web.api;

import org.jspecify.annotations.NullMarked;
