/// What was bought and agreed: lines, charges, taxes, totals, destination. Shared by the command
/// that brings an order and the event that records it, and therefore part of the stored form: a
/// record here may gain optional components, it never loses or tightens one.
@NullMarked
package io.throughline.order.terms;

import org.jspecify.annotations.NullMarked;
