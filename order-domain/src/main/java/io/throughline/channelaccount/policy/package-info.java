/// How the orders of a channel account are treated. Shared by the command that sets a policy, the
/// event that records it and the commands that decide by it, and therefore part of the stored form:
/// a record here may gain optional components, it never loses or tightens one.
@NullMarked
package io.throughline.channelaccount.policy;

import org.jspecify.annotations.NullMarked;
