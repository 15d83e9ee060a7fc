package io.throughline.house.bad.unmarked;

/// Says nothing of null.
public final class Unmarked {}
