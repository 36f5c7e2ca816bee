package org.heartland.web.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageContract.Form;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;

/**
 * The description of all addresses in the terms of the OpenAPI Specification 3.1, made from what the pages may be asked: the same contracts by
 * which the server refuses all else.
 */
final class OpenApi {
    private static final String HTML = "text/html";
    /** RFC 9457. */
    static final String PROBLEM = "application/problem+json";

    private static final Asked SPOKEN = Asked.oneOf(PageRequest.LANGUAGE, "the language of the words", Words.LANGUAGES);

    private final Assessment assessment;
    private final JsonOut out;

    private OpenApi(Assessment assessment, JsonOut out) {
        this.assessment = assessment;
        this.out = out;
    }

    /** Writes the description of these pages. */
    static void write(List<WorkbenchPage> pages, Assessment assessment, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> new OpenApi(assessment, out).write(pages));
        }
        to.write('\n');
    }

    private void write(List<WorkbenchPage> pages) throws IOException {
        out.text("openapi", "3.1.0");
        out.object("info", () -> {
            out.text("title", "Heartland workbench");
            out.text(
                    "description",
                    "A dossier in the browser of this machine. It answers this machine only; what changes anything must come with the Origin of its own pages.");
            out.text("version", "1");
        });
        out.object("paths", () -> {
            for (WorkbenchPage page : pages) {
                PageContract contract = page.contract(assessment);
                if (contract != null) {
                    page(page.name(), contract);
                }
            }
            own();
        });
        out.object("components", () -> {
            out.object("parameters", () -> out.object(PageRequest.LANGUAGE, () -> parameter(SPOKEN)));
            out.object("responses", this::refusals);
        });
    }

    // ---- Pages.

    private void page(String name, PageContract contract) throws IOException {
        out.object("/" + name, () -> {
            out.object("get", () -> get(name, contract, new Form("", HTML, "the page", "")));
            if (!contract.sent().isEmpty()) {
                out.object("post", () -> post(name, contract));
            }
        });
        for (Form form : contract.forms()) {
            out.object("/" + name + "." + form.ending(), () -> out.object("get", () -> get(name, contract, form)));
        }
    }

    private void get(String name, PageContract contract, Form form) throws IOException {
        out.text("operationId", form.ending().isEmpty() ? name : name + "_" + form.ending());
        out.text("summary", contract.says());
        parameters(contract.asked());
        out.object("responses", () -> {
            out.object("200", () -> answer(form));
            refs(List.of("400", "403", "404", "503"));
        });
    }

    private void parameters(List<Asked> asked) throws IOException {
        List<Asked> all = new ArrayList<>(asked);
        all.add(SPOKEN);
        out.objects("parameters", all, one -> {
            if (one == SPOKEN) {
                out.text("$ref", "#/components/parameters/" + PageRequest.LANGUAGE);
            } else {
                parameter(one);
            }
        });
    }

    private void parameter(Asked asked) throws IOException {
        out.text("name", asked.name());
        out.text("in", "query");
        out.text("description", asked.says());
        out.truth("required", asked.needed());
        if (asked.kind() instanceof PageContract.EachText) {
            out.text("style", "form");
            out.truth("explode", true);
        }
        out.object("schema", () -> schema(asked));
        if (!asked.example().isEmpty()) {
            out.text("example", asked.example());
        }
    }

    private void schema(Asked asked) throws IOException {
        PageContract.Kind kind = asked.kind();
        if (kind instanceof PageContract.WholeNumber whole) {
            out.text("type", "integer");
            out.whole("minimum", whole.low());
            out.whole("maximum", whole.high());
        } else if (kind instanceof PageContract.EachText each) {
            out.text("type", "object");
            out.truth("additionalProperties", false);
            patterns(List.of(each));
        } else {
            out.text("type", "string");
            if (kind instanceof PageContract.OneWord one) {
                out.texts("enum", one.words());
            } else if (kind instanceof PageContract.AnyText text && text.most() < Integer.MAX_VALUE) {
                out.whole("maxLength", text.most());
            }
        }
    }

    /** The names of an object of which only patterns are known. */
    private void patterns(List<PageContract.EachText> all) throws IOException {
        out.object("patternProperties", () -> {
            for (PageContract.EachText each : all) {
                out.object("^" + each.pattern() + "$", () -> {
                    out.text("type", "string");
                    out.whole("maxLength", each.most());
                });
            }
        });
    }

    private void answer(Form form) throws IOException {
        out.text("description", form.says());
        out.object(
                "content",
                () -> out.object(
                        form.kind(),
                        () -> out.object("schema", () -> {
                            if (!form.schema().isEmpty()) {
                                out.text("$ref", "schemas/" + form.schema());
                            } else if (!form.ending().equals("json")) {
                                out.text("type", "string");
                            }
                        })));
    }

    private void post(String name, PageContract contract) throws IOException {
        out.text("operationId", name + "_post");
        out.text("summary", "Does what a form of this page asks for, and leads on to what is shown then.");
        out.object("requestBody", () -> {
            out.truth("required", true);
            out.object(
                    "content",
                    () -> out.object(
                            "application/x-www-form-urlencoded", () -> out.object("schema", () -> fields(contract))));
        });
        out.object("responses", () -> {
            out.object("303", () -> out.text("description", "Done; the header Location has the address to go to."));
            refs(List.of("400", "403", "404", "409", "413"));
        });
    }

    private void fields(PageContract contract) throws IOException {
        out.text("type", "object");
        out.texts(
                "required",
                contract.sent().stream().filter(Asked::needed).map(Asked::name).toList());
        out.truth("additionalProperties", false);
        List<Asked> named = contract.sent().stream()
                .filter(field -> !(field.kind() instanceof PageContract.EachText))
                .toList();
        List<PageContract.EachText> each = contract.sent().stream()
                .flatMap(field -> field.kind() instanceof PageContract.EachText text ? Stream.of(text) : Stream.empty())
                .toList();
        if (!each.isEmpty()) {
            patterns(each);
        }
        out.object("properties", () -> {
            for (Asked field : named) {
                out.object(field.name(), () -> {
                    out.text("description", field.says());
                    schema(field);
                });
            }
            out.object(PageRequest.LANGUAGE, () -> schema(SPOKEN));
        });
    }

    // ---- What is no page.

    private void own() throws IOException {
        file(
                "/version",
                "version",
                "application/json",
                "How often the files have changed, and the number of their problems now.");
        file("/openapi.json", "openapi", "application/json", "This description.");
        named("/schemas/{name}", "schema", "application/schema+json", "The schema of an answer in JSON.");
        named("/assets/{name}", "asset", "*/*", "A file that pages load.");
        out.object(
                "/",
                () -> out.object("get", () -> {
                    out.text("operationId", "first");
                    out.text("summary", "Leads to the first page.");
                    out.object("responses", () -> {
                        out.object("302", () -> out.text("description", "The header Location has its address."));
                        refs(List.of("403"));
                    });
                }));
    }

    private void file(String path, String id, String kind, String says) throws IOException {
        out.object(
                path,
                () -> out.object("get", () -> {
                    out.text("operationId", id);
                    out.text("summary", says);
                    out.object("responses", () -> {
                        out.object("200", () -> answer(new Form("json", kind, says, "")));
                        refs(List.of("403"));
                    });
                }));
    }

    private void named(String path, String id, String kind, String says) throws IOException {
        out.object(path, () -> {
            out.objects("parameters", List.of("name"), name -> {
                out.text("name", name);
                out.text("in", "path");
                out.truth("required", true);
                out.object("schema", () -> out.text("type", "string"));
            });
            out.object("get", () -> {
                out.text("operationId", id);
                out.text("summary", says);
                out.object("responses", () -> {
                    out.object("200", () -> answer(new Form("", kind, says, "")));
                    refs(List.of("403", "404"));
                });
            });
        });
    }

    // ---- What is refused.

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "400", "What is asked is wrong; sentences say why, and what would be right.",
            "403", "Not asked by this machine, or a change that no page of this server asked for.",
            "404", "There is no such page, or no such thing on it.",
            "409", "It cannot be done as things are now; nothing has changed.",
            "413", "Larger than 2 MB.",
            "503", "It took too long and was stopped."));

    private void refs(List<String> codes) throws IOException {
        for (String code : codes) {
            out.object(code, () -> out.text("$ref", "#/components/responses/" + code));
        }
    }

    private void refusals() throws IOException {
        for (Map.Entry<String, String> refusal : REFUSALS.entrySet()) {
            out.object(refusal.getKey(), () -> out.text("description", refusal.getValue()));
        }
    }

    /** Why a program is refused, after RFC 9457. */
    static void problem(int status, String title, List<String> sentences, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> {
                out.text("title", title);
                out.whole("status", status);
                out.text("detail", String.join(" ", sentences));
                out.texts("problems", sentences);
            });
        }
        to.write('\n');
    }
}
