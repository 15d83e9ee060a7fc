package io.throughline.apijson;

import java.text.Normalizer;
import java.util.Set;

/// Which characters a text may have, and what an identifier is.
final class Characters {

  private static final int LONGEST_IDENTIFIER = 200;

  private static final Set<String> IDENTIFIERS = Set.of("id", "sku", "channel", "account");

  private Characters() {}

  /// Whether a field of this name names something.
  static boolean isIdentifierName(String name) {
    return name.endsWith("Id") || IDENTIFIERS.contains(name);
  }

  /// Whether a field of this name holds a number that others gave, such as that of a parcel, which
  /// may look like a card's by chance.
  static boolean isForeignNumber(String name) {
    return name.endsWith("Number") || name.endsWith("eference");
  }

  /// Everything that people write, in any script; not what hides, turns or breaks text, nor the
  /// number of a payment card.
  static void requireText(String text) {
    requireCharacters(text);
    if (CardNumbers.areIn(text)) {
      throw BodyRefused.invalid(
          "card-data-not-allowed", "", "The number of a payment card must not be sent here.");
    }
  }

  /// The same, whatever number it is.
  static void requireCharacters(String text) {
    if (!text.codePoints().allMatch(Characters::isText)) {
      throw illegal();
    }
  }

  /// One to 200 printable characters in Unicode form NFC, no blank at either end.
  static void requireIdentifier(String text) {
    if (!text.codePoints().allMatch(Characters::isPrintable)) {
      throw illegal();
    }
    if (text.isEmpty()
        || text.length() > LONGEST_IDENTIFIER
        || !text.equals(text.strip())
        || !Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      throw BodyRefused.invalid(
          "invalid-identifier",
          "",
          "Give 1 to 200 characters in Unicode form NFC, no blank at either end.");
    }
  }

  private static BodyRefused illegal() {
    return BodyRefused.invalid(
        "illegal-character", "", "A control, unassigned or direction character is in it.");
  }

  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.SURROGATE, Character.UNASSIGNED -> false;
      case Character.FORMAT -> !turnsOrHides(character);
      default -> true;
    };
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /// Direction overrides and isolates, the byte order mark; joiners stay, scripts need them.
  private static boolean turnsOrHides(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0xFEFF
        || character == 0x200B;
  }
}
