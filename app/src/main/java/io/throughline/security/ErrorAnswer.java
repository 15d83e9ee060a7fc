package io.throughline.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What is answered when nothing else answered: a page for browsers, a problem for programs. Tells
/// the status and nothing of the cause, which is in the log.
@Controller
@RequestMapping("/error")
class ErrorAnswer implements ErrorController {

  @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
  @Nullable ModelAndView page(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem = problem(request);
    if (isForPrograms(request)) {
      problem.write(response);
      return null;
    }
    var page = new ModelAndView("error");
    page.setStatus(problem.status());
    return page.addObject("problem", problem);
  }

  @RequestMapping
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    problem(request).write(response);
  }

  /// Behind these doors there are no pages, whatever the request accepts.
  private static boolean isForPrograms(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && (path.startsWith("/api") || path.startsWith("/channels"));
  }

  private static Problem problem(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Problems.of(HttpStatus.valueOf(status))
        : Problems.notFound();
  }
}
