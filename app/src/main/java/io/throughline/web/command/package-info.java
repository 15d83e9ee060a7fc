/// What can be asked of an order and told about it over the API: one table of actions, each a path
/// of its own, and all of them together in one request.
@NullMarked
package io.throughline.web.command;

import org.jspecify.annotations.NullMarked;
