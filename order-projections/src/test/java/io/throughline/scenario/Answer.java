package io.throughline.scenario;

import java.util.List;
import java.util.SequencedMap;

/// What the read models say of one telling, or what a case expects of them, in comparable form: a
/// sorted list of lines for each question.
///
/// @param byQuestion lines by question
record Answer(SequencedMap<String, List<String>> byQuestion) {}
