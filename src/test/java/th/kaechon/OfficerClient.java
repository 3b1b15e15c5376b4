package th.kaechon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An officer with a browser's manners: logs in where Tasklist does, keeps the cookies, sends the CSRF token. */
public final class OfficerClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HAL = "application/hal+json";

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private OfficerClient(int port) {
        server = URI.create("http://localhost:" + port);
    }

    public static OfficerClient anonymous(int port) {
        return new OfficerClient(port);
    }

    public static OfficerClient login(int port, String userId, String password) {
        OfficerClient officer = new OfficerClient(port);
        officer.get("/camunda/app/welcome/default/");
        String form = "username=%s&password=%s".formatted(userId, URLEncoder.encode(password, StandardCharsets.UTF_8));
        HttpResponse<String> answer = officer.send(officer.request("/camunda/api/admin/auth/user/default/login/welcome")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200) {
            throw new AssertionError("login of " + userId + " answered " + answer.statusCode());
        }
        officer.get("/camunda/app/welcome/default/"); // the new session's CSRF token comes with its first page
        return officer;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As Tasklist asks. */
    public HttpResponse<String> hal(String path) {
        return send(request(path).header("Accept", HAL).GET());
    }

    public HttpResponse<String> postHal(String path, String json) {
        return send(request(path)
                .header("Accept", HAL)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer.body());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What another site would make the officer's browser send: cookies without the token. It costs the session. */
    public HttpResponse<String> postWithoutToken(String path, String json) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As a page's form is sent by htmx. */
    public HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return postForm(
                path,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** The same with a field several times. */
    public HttpResponse<String> postForm(String path, String fields) {
        return send(request(path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends CSV texts as files, by field name. */
    public HttpResponse<String> upload(String path, Map<String, String> files) {
        String boundary = "boundary-of-the-tests";
        StringBuilder body = new StringBuilder();
        files.forEach((field, text) -> body.append("--%s\r\n".formatted(boundary))
                .append("Content-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s.csv\"\r\n".formatted(field))
                .append("Content-Type: text/csv\r\n\r\n")
                .append(text)
                .append("\r\n"));
        body.append("--%s--\r\n".formatted(boundary));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends one file as a browser would. */
    public HttpResponse<String> uploadFile(String path, String field, byte[] content) {
        String boundary = "boundary-of-the-tests";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"photo.jpg\"\r\n\r\n"
                .formatted(boundary, field);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary)))));
    }

    /** Ids of the open tasks of a kind this officer sees in a case. */
    public List<String> tasks(String caseNumber, String taskKey) {
        HttpResponse<String> answer = post(
                "/camunda/api/engine/engine/default/task",
                "{\"processInstanceBusinessKey\":\"%s\",\"taskDefinitionKey\":\"%s\"}".formatted(caseNumber, taskKey));
        if (answer.statusCode() != 200) {
            throw new AssertionError("the task query answered " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer.body()).findValuesAsText("id");
    }

    public String task(String caseNumber, String taskKey) {
        var ids = tasks(caseNumber, taskKey);
        if (ids.isEmpty()) {
            throw new AssertionError("no task " + taskKey + " of " + caseNumber + " for this officer");
        }
        return ids.get(0);
    }

    /** Claims the task, changes the form's first values and sends them. */
    public HttpResponse<String> work(String taskId, Consumer<ObjectNode> typing) {
        claim(taskId);
        ObjectNode values = (ObjectNode) json("/api/tasks/" + taskId + "/form").get("values");
        typing.accept(values);
        return post("/api/tasks/" + taskId + "/answer", values.toString());
    }

    /** {@link #work} that must succeed. */
    public void complete(String caseNumber, String taskKey, Consumer<ObjectNode> typing) {
        HttpResponse<String> answer = work(task(caseNumber, taskKey), typing);
        if (answer.statusCode() != 204) {
            throw new AssertionError(taskKey + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    public HttpResponse<String> claim(String taskId) {
        return post(
                "/camunda/api/engine/engine/default/task/" + taskId + "/claim", "{\"userId\":\"" + userId() + "\"}");
    }

    private String userId() {
        return json("/camunda/api/admin/auth/user/default").get("userId").asText();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new AssertionError("not JSON: " + json, notJson);
        }
    }
}
