/// Personal data of buyers for those who need it: masked for everybody who may see the order, in
/// the clear with the scope {@code person:read} and a reason. Every read in the clear is on record
/// before it is answered. Rules: PROMISES 5.4, 5.6, 5.7.
///
/// Depends on the vault (content), the event store (which record belongs to an order) and the
/// record of accesses.
@NullMarked
package io.throughline.personal;

import org.jspecify.annotations.NullMarked;
