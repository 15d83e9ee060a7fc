package io.throughline.order.event;

import io.throughline.order.terms.LineUnits;
import java.util.List;

/// What a node reports of its work: so many units of one request, and what that moved.
public sealed interface ReportsUnits extends MovesUnits
    permits UnitsPicked, UnitsShortPicked, UnitsPacked {

  /// The request that the node worked on.
  String fulfillmentOrderId();

  /// Units as reported, by line.
  List<LineUnits> units();
}
