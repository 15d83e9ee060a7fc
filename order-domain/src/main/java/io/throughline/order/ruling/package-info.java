/// What the deciders of all features share: who may be asked at all, and how a reported fact is
/// taken, also when it contradicts.
@NullMarked
package io.throughline.order.ruling;

import org.jspecify.annotations.NullMarked;
