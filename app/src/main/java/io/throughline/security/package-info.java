/// Who may do what. One filter chain per door (channels, API, console, management), each with
/// "refuse" as its last rule; API keys whose scopes are enforced from the key itself; sessions of
/// the console; refusals as RFC 9457 problems. Rules: PROMISES 4 and 5.
///
/// Controllers ask for the {@link io.throughline.security.Caller} of a request and narrow their
/// queries to its channels; the scope was checked before they are reached.
@NullMarked
package io.throughline.security;

import org.jspecify.annotations.NullMarked;
