package io.throughline.settlement.file;

/// Counts how often each text was there before, by a hash of 64 bits: twelve bytes per text, so
/// that a million lines are counted within a few dozen megabytes. Two texts of one hash would get
/// the numbers of equals, which their keys can bear.
final class Occurrences {

  private static final double FULL = 0.6;

  private long[] hashes = new long[1 << 10];
  private int[] counts = new int[1 << 10];
  private int used;

  /// How often this text has been there, this time included.
  int next(String text) {
    if (used > hashes.length * FULL) {
      grow();
    }
    int place = place(hashes, counts, hash(text));
    if (counts[place] == 0) {
      hashes[place] = hash(text);
      used++;
    }
    return ++counts[place];
  }

  private void grow() {
    var before = hashes;
    var beforeCounts = counts;
    hashes = new long[before.length * 2];
    counts = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (beforeCounts[i] > 0) {
        int place = place(hashes, counts, before[i]);
        hashes[place] = before[i];
        counts[place] = beforeCounts[i];
      }
    }
  }

  private static int place(long[] hashes, int[] counts, long hash) {
    int mask = hashes.length - 1;
    int place = (int) (hash ^ (hash >>> 32)) & mask;
    while (counts[place] > 0 && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /// FNV-1a, then mixed: the low bits choose the place.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
