/// People: who may log in with a password, in which roles, for which channels; and the set-up that
/// lets the first one in. No person comes with the program. Rules: PROMISES 5.3, 5.4.
///
/// The doors ask through {@link io.throughline.security.Persons}.
@NullMarked
package io.throughline.people;

import org.jspecify.annotations.NullMarked;
