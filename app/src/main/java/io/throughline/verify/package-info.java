/// An independent checker of the promises (P1 to P9, P11 to P13): reads the event table and the
/// read models by plain JDBC and folds them by rules of its own.
///
/// It knows no aggregate, no projector and no Axon, so that a defect there cannot hide itself here.
/// Events are streamed in the order of their streams and one stream is held at a time, all in one
/// snapshot of the database, beside live traffic. What a database alone cannot show is said in the
/// report.
@NullMarked
package io.throughline.verify;

import org.jspecify.annotations.NullMarked;
