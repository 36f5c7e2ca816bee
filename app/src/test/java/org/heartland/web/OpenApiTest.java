package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.web.page.WorkbenchPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The description of all addresses: it obeys the specification, and the pages obey it. */
class OpenApiTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @RegisterExtension
    static final RunningWorkbench.OfShipped workbench = new RunningWorkbench.OfShipped("example");

    private static JsonNode api;

    @BeforeAll
    static void read() throws Exception {
        KeptFits.fit(workbench.folder());
        api = MAPPER.readTree(workbench.get("openapi.json").body());
    }

    private record Address(String path, JsonNode get) {
        String name() {
            return path.substring(1).replaceFirst("\\..*", "");
        }

        /** With the example of every parameter that has one. */
        String asked() {
            return asked("");
        }

        /** The same with one of them left out and this at its end. */
        String with(String name, Object value) {
            String others = asked(name);
            return others + (others.contains("?") ? "&" : "?") + name + "=" + value;
        }

        private String asked(String except) {
            List<String> pairs = new ArrayList<>();
            get.path("parameters").forEach(parameter -> {
                if (parameter.has("example") && !parameter.get("name").asText().equals(except)) {
                    pairs.add(parameter.get("name").asText() + "="
                            + encoded(parameter.get("example").asText()));
                }
            });
            return path.substring(1) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        }

        String kind() {
            return get.at("/responses/200/content").fieldNames().next();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The addresses that can be read and have no name in their path. */
    private static List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            if (!path.getKey().contains("{") && !path.getKey().equals("/")) {
                all.add(new Address(path.getKey(), path.getValue().get("get")));
            }
        }
        return all;
    }

    private static List<WorkbenchPage> pages() {
        return Workbench.pages();
    }

    private static Set<String> names(JsonNode parameters) {
        Set<String> names = new TreeSet<>(Set.of("lang"));
        parameters.forEach(one -> names.add(one.path("name").asText("lang")));
        return names;
    }

    /** The schema is that of the OpenAPI Initiative, https://spec.openapis.org/oas/3.1/schema/2021-04-15. */
    @Test
    void it_obeys_the_specification() throws Exception {
        try (InputStream schema = OpenApiTest.class.getResourceAsStream("/openapi/schema.json")) {
            JsonSchema specification =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            assertThat(specification.validate(api)).isEmpty();
            ObjectNode lacking = api.deepCopy();
            ((ObjectNode) lacking.at("/paths/~1figure/get/parameters/0")).remove("in");
            assertThat(specification.validate(lacking)).isNotEmpty();
        }
    }

    @Test
    void every_page_is_in_it() {
        List<String> described = addresses().stream().map(Address::path).toList();
        assertThat(described)
                .containsAll(pages().stream().map(page -> "/" + page.name()).toList());
    }

    /** The routes as the server is written; where it says {page}, any page answers. */
    @Test
    void every_route_of_the_server_is_in_it() throws Exception {
        String server = Files.readString(
                Assessed.DOSSIERS.resolveSibling("web/src/main/java/org/heartland/web/server/WorkbenchServer.java"));
        List<String> described = new ArrayList<>();
        api.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> described.add(method.getKey() + " " + path.getKey())));
        List<String> routes = Pattern.compile("routes\\.(get|post|put|patch|delete|ws|sse)\\(\\s*\"([^\"]+)\"")
                .matcher(server)
                .results()
                .map(route -> route.group(1) + " " + route.group(2))
                .toList();
        assertThat(routes)
                .contains("get /{page}", "post /{page}", "get /version")
                .hasSizeGreaterThan(6);
        assertThat(described)
                .containsAll(routes.stream()
                        .filter(route -> !route.endsWith("/{page}"))
                        .toList());
    }

    @Test
    void every_address_answers_as_it_says() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Address address : addresses()) {
            HttpResponse<String> answer = workbench.get(address.asked());
            softly.assertThat(answer.statusCode()).as(address.asked()).isEqualTo(200);
            softly.assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(address.asked())
                    .startsWith(address.kind());
            if (address.kind().endsWith("json")) {
                JsonNode json = MAPPER.readTree(answer.body());
                String schema = address.get().findPath("$ref").isMissingNode()
                        ? ""
                        : address.get()
                                .at("/responses/200/content")
                                .findPath("$ref")
                                .asText();
                softly.assertThat(faults(schema, json)).as(address.asked()).isEmpty();
            }
        }
        softly.assertAll();
    }

    private static List<String> faults(String schema, JsonNode json) throws Exception {
        if (schema.isEmpty()) {
            return List.of();
        }
        HttpResponse<String> served = workbench.get(schema);
        assertThat(served.statusCode()).as(schema).isEqualTo(200);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(workbench.address() + schema),
                        MAPPER.readTree(served.body()),
                        SchemaValidatorsConfig.builder().build())
                .validate(json)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void what_it_does_not_name_is_refused_in_a_sentence() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (Address address : addresses()) {
            if (pages().stream().noneMatch(page -> page.name().equals(address.name()))) {
                continue;
            }
            String more = address.with("unheard_of", 1);
            HttpResponse<String> answer = workbench.get(more);
            softly.assertThat(answer.statusCode()).as(more).isEqualTo(400);
            softly.assertThat(answer.body()).as(more).contains("unheard_of");
        }
        softly.assertAll();
        HttpResponse<String> answer = workbench.get("states.json?year=1850&unheard_of=1");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(MAPPER.readTree(answer.body()).get("problems"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "This page cannot be asked “unheard_of”; it knows: year, since, newer.",
                        "year must be a whole number from 2010 to 2022.");
        assertThat(workbench.get("figure.yaml?of=1").statusCode()).isEqualTo(404);
        assertThat(workbench
                        .post("reports", List.of("id", "x", "state", "open", "unheard_of", "1"))
                        .body())
                .contains("unheard_of");
    }

    private static int status(String address) throws Exception {
        return workbench.get(address).statusCode();
    }

    /** The bounds of a number and the words of a choice are those that the pages obey: the least that is allowed is answered, the next beyond either end is not. */
    @Test
    void values_are_allowed_as_far_as_it_says() throws Exception {
        int bounds = 0;
        for (Address address : addresses()) {
            for (JsonNode parameter : address.get().path("parameters")) {
                JsonNode schema = parameter.path("schema");
                String name = parameter.path("name").asText();
                if (schema.has("maximum")) {
                    bounds++;
                    int most = schema.get("maximum").asInt();
                    assertThat(status(address.with(name, most + 1))).isEqualTo(400);
                    assertThat(status(address.with(name, schema.get("minimum").asInt() - 1)))
                            .isEqualTo(400);
                    assertThat(status(address.with(name, schema.get("minimum").asInt())))
                            .isEqualTo(200);
                } else if (schema.has("enum")) {
                    assertThat(status(address.with(name, "no-such-word"))).isEqualTo(400);
                }
            }
        }
        assertThat(bounds).isPositive();
    }

    /** The patterns of names that are described. */
    private static List<String> patterns(JsonNode described) {
        List<String> patterns = new ArrayList<>();
        described
                .findValues("patternProperties")
                .forEach(one -> one.fieldNames().forEachRemaining(patterns::add));
        return patterns;
    }

    /** The forms on the pages send nothing that the description lacks. */
    @Test
    void the_forms_of_the_pages_send_what_it_says() throws Exception {
        int fields = 0;
        for (Address address : addresses()) {
            if (!address.kind().equals("text/html")) {
                continue;
            }
            for (Element form :
                    Jsoup.parse(workbench.get(address.asked()).body()).select("form")) {
                boolean posts = form.attr("method").equals("post");
                JsonNode path = api.get("paths").path(form.attr("action"));
                Set<String> allowed = posts
                        ? new TreeSet<>(StreamSupport.stream(
                                        ((Iterable<String>) () -> path.at("/post/requestBody/content")
                                                        .findPath("properties")
                                                        .fieldNames())
                                                .spliterator(),
                                        false)
                                .toList())
                        : names(path.at("/get/parameters"));
                List<String> sent = form.select("[name]").eachAttr("name");
                fields += sent.size();
                List<String> patterns = patterns(path.at(posts ? "/post" : "/get/parameters"));
                assertThat(sent)
                        .as(address.path() + form.attr("action"))
                        .allMatch(one ->
                                allowed.contains(one) || patterns.stream().anyMatch(one::matches));
            }
        }
        assertThat(fields).isGreaterThan(20);
    }

    /** Answers are kept until a file changes: then every address says what a workbench says that was opened afterwards. */
    @Test
    void what_is_kept_is_what_would_be_made_again(@TempDir Path other) throws Exception {
        Folders.example(other);
        try (RunningWorkbench old = RunningWorkbench.of(other)) {
            List<String> before = bodies(old);
            assertThat(bodies(old)).isEqualTo(before);
            Path claims = other.resolve("claims/article.yaml");
            Files.writeString(claims, Files.readString(claims).replace("Celdor never joined", "Celdor stayed out"));
            for (int i = 0; i < 100 && old.get("version").body().contains("\"version\": 1,"); i++) {
                Thread.sleep(100);
            }
            List<String> after = bodies(old);
            try (RunningWorkbench fresh = RunningWorkbench.of(other)) {
                assertThat(after).isEqualTo(bodies(fresh)).isNotEqualTo(before);
            }
        }
    }

    /** What is answered at all addresses of pages that last, without the count of changes. */
    private static List<String> bodies(RunningWorkbench asked) throws Exception {
        List<String> bodies = new ArrayList<>();
        for (Address address : addresses()) {
            if (pages().stream().anyMatch(page -> page.lasts() && page.name().equals(address.name()))) {
                bodies.add(asked.get(address.asked()).body().replaceFirst("data-version=\"\\d+\"", ""));
            }
        }
        assertThat(bodies).hasSizeGreaterThan(20);
        return bodies;
    }
}
