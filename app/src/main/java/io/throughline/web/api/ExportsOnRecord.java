package io.throughline.web.api;

import io.throughline.audit.Access;
import io.throughline.audit.Accesses;
import io.throughline.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Every file that leaves is on record: who took which list away, and when.
@Configuration(proxyBeanMethods = false)
class ExportsOnRecord implements WebMvcConfigurer, HandlerInterceptor {

  /// Files for programs of accountants: each has the ending that its program wants.
  private static final String LEDGER_FILES = "/journal/exports/";

  private final Accesses accesses;

  ExportsOnRecord(Accesses accesses) {
    this.accesses = accesses;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/console/**", "/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var path = request.getRequestURI();
    if (isFile(path)
        && request.getUserPrincipal() instanceof Authentication known
        && known.getPrincipal() instanceof Caller caller) {
      accesses.record(Access.export(caller.actor().value(), path));
    }
    return true;
  }

  private static boolean isFile(String path) {
    return path.endsWith(".csv") || path.endsWith(".xlsx") || path.contains(LEDGER_FILES);
  }
}
