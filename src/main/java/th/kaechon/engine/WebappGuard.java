package th.kaechon.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's web applications may do beyond reading. The set-up pages are closed for everyone (CVE-2026-77226 makes
 * an administrator without a login); a change through the engine's REST interface is refused unless it is on the short list
 * below, because an officer completes a task through its form and nowhere else. Administrators keep Camunda Admin.
 */
class WebappGuard extends OncePerRequestFilter {

    private static final Pattern SETUP =
            Pattern.compile("/camunda/(api/admin/setup(/.*)?|app/admin/[^/]+/setup(/.*)?)");
    private static final Pattern ENGINE_API = Pattern.compile("/camunda/api/engine/engine/[^/]+(/.*)");
    private static final String RAW_FILES = "/webjars/camunda/"; // the web applications' files, past their own filters
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Queries are POSTs to a collection; of the changes only claiming is left, and one's own password. */
    private static final Pattern OFFICER_MAY_POST = Pattern.compile("/task/[^/]+/claim"
            + "|/filter/[^/]+/(list|singleResult|count)"
            + "|/identity/(verify|password-policy)"
            + "|(/history)?/(task|process-instance|variable-instance|activity-instance|execution|job|incident|"
            + "external-task|decision-instance|detail|batch|process-definition|decision-definition)(/count)?");

    private static final Pattern UNCLAIM = Pattern.compile("/task/([^/]+)/unclaim");

    private final ObjectProvider<TaskService> tasks;

    WebappGuard(ObjectProvider<TaskService> tasks) {
        this.tasks = tasks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.startsWith(RAW_FILES)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (SETUP.matcher(path).matches() || !mayPass(request, path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean mayPass(HttpServletRequest request, String path) {
        var api = ENGINE_API.matcher(path);
        if (READING.contains(request.getMethod()) || !api.matches()) {
            return true;
        }
        UserAuthentication user = user(request.getSession(false));
        if (user == null || user.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return true; // an anonymous call is answered 401 further down
        }
        String resource = api.group(1);
        var unclaiming = UNCLAIM.matcher(resource);
        if (unclaiming.matches()) {
            return isOwn(unclaiming.group(1), user.getIdentityId());
        }
        return request.getMethod().equals("POST")
                        && OFFICER_MAY_POST.matcher(resource).matches()
                || request.getMethod().equals("PUT")
                        && resource.equals("/user/" + user.getIdentityId() + "/credentials");
    }

    /** The engine lets every candidate release a colleague's task; here only its holder may. */
    private boolean isOwn(String taskId, String userId) {
        return tasks.getObject()
                        .createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(userId)
                        .count()
                == 1;
    }

    private static @Nullable UserAuthentication user(@Nullable HttpSession session) {
        Authentications all = session == null ? null : AuthenticationUtil.getAuthsFromSession(session);
        return all == null ? null : (UserAuthentication) all.getAuthenticationForProcessEngine("default");
    }
}
