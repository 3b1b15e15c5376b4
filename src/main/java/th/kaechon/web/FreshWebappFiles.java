package th.kaechon.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Our scripts, styles and translations of the web applications carry Camunda's version in their address, not ours: without
 * this a browser would keep last release's files. It may store them but asks each time, and is mostly answered 304.
 */
class FreshWebappFiles extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile("/camunda/app/[^/]+/(scripts|styles|locales)/.*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matcher(request.getServletPath()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        chain.doFilter(request, response);
    }
}
