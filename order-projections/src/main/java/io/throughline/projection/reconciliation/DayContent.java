package io.throughline.projection.reconciliation;

import io.throughline.projection.reconciliation.matching.Item;
import io.throughline.projection.reconciliation.matching.Variance;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The business content of a day, as lines of text that sort the same wherever they come from.
final class DayContent {

  private final List<String> lines = new ArrayList<>();

  void add(GroupKey group, Item item) {
    var movement = item.movement();
    lines.add(
        String.join(
            "|",
            "movement",
            movement.rail(),
            group.ref(),
            movement.kind().name(),
            movement.reference(),
            movement.currency(),
            Long.toString(movement.minor()),
            Long.toString(item.settled()),
            item.due().toString()));
  }

  void add(GroupKey group, Variance variance) {
    lines.add(
        String.join(
            "|",
            "variance",
            group.rail(),
            group.ref(),
            variance.identity(),
            Long.toString(variance.minor()),
            Long.toString(variance.classified())));
  }

  void add(String line) {
    lines.add(line);
  }

  String sha256() {
    lines.sort(String::compareTo);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
