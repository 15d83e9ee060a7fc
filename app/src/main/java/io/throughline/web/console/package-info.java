/// The console: pages for people, made on the server. They show what the API answers, limited to
/// the channels that the caller may see. Every page works without a script; with one the overview
/// follows what happens.
///
/// Templates find public methods only: a public one in a type that is not is called by a template.
@NullMarked
package io.throughline.web.console;

import org.jspecify.annotations.NullMarked;
