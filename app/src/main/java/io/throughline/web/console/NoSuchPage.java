package io.throughline.web.console;

import io.throughline.web.problem.ApiProblems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Any other address of the console: a page that says so, instead of a problem for programs.
@Controller
class NoSuchPage {

  @GetMapping("/console/**")
  void nothing() {
    throw ApiProblems.notFound();
  }
}
