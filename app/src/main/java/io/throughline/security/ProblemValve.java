package io.throughline.security;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/// Answers what Tomcat refuses before any filter sees it (broken encodings, odd request lines, huge
/// headers) as a problem, like everything else. Public for Tomcat, which makes it by its name.
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Problems.of(HttpStatusCode.valueOf(status)).write(response.getResponse());
      response.finishResponse();
    } catch (IOException callerIsGone) {
      container.getLogger().debug("nobody waits for the answer", callerIsGone);
    }
  }
}
