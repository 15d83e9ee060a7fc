package io.throughline.order.event;

/// A fact contradicts what was held, or that was put right.
public sealed interface AnomalyEvent extends OrderEvent permits AnomalyRecorded, AnomalySettled {}
