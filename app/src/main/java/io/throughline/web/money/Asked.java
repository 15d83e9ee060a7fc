package io.throughline.web.money;

import io.throughline.projection.AsOf;
import java.time.LocalDate;

/// What moment a question is about.
///
/// @param moment up to where everything counts
/// @param past whether it was named: otherwise it is now
/// @param today by which day something is overdue
record Asked(AsOf moment, boolean past, LocalDate today) {}
