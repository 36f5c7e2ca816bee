package org.heartland.web.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.heartland.draws.Deadline;
import org.heartland.web.desk.Desk;
import org.heartland.web.desk.Opening;
import org.heartland.web.page.Frame;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.ProblemView;
import org.heartland.web.page.WorkbenchPage;
import org.heartland.web.server.KeptAnswers.Given;
import org.jspecify.annotations.Nullable;

/** What is answered: a page as HTML, JSON or CSV, or a page that says why not. */
final class Answers {
    /** How long the other pages wait for somebody to see the first. */
    private static final long MOST_SECONDS = 3;

    private static final String HTML = "text/html; charset=utf-8";

    private final Opening opening;
    private final byte @Nullable [] early;
    private final List<WorkbenchPage> pages;
    private final String language;
    private final Templates templates = new Templates();
    private final KeptAnswers kept = new KeptAnswers();
    private final CountDownLatch seen = new CountDownLatch(1);

    /** @param early the first page as it is kept; null if it is not */
    Answers(Opening opening, byte @Nullable [] early, List<WorkbenchPage> pages, String language) {
        this.opening = opening;
        this.early = early;
        this.pages = pages;
        this.language = language;
    }

    /** The address of the first page. */
    String first(Context context) {
        String name = pages.get(0).name();
        return context.queryString() == null
                ? "/" + name
                : request(context, pages.get(0)).link(name);
    }

    /** How often the files changed and the number of their problems, for pages to see that they are out of date. */
    void state(Context context) {
        Desk desk = opening.desk();
        context.contentType("application/json")
                .result("{\"version\": " + desk.version() + ", \"problems\": "
                        + desk.problems().size() + "}\n");
    }

    /** The description of all addresses. */
    void openApi(Context context) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpenApi.write(pages, opening.desk().opened().assessment(), bytes);
        context.contentType("application/json").result(bytes.toByteArray());
    }

    void get(Context context) throws IOException {
        String asked = context.pathParam("page");
        int dot = asked.lastIndexOf('.');
        String form = dot < 0 ? "" : asked.substring(dot + 1);
        WorkbenchPage page = find(dot < 0 ? asked : asked.substring(0, dot));
        if (page == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        if (early != null
                && !opening.isDone()
                && context.queryString() == null
                && page == pages.get(0)
                && form.isEmpty()) {
            send(Given.shown(HTML, null, early), context);
            return;
        }
        long edition = opening.desk().edition();
        PageRequest request = request(context, page);
        try {
            Given given = page.lasts()
                    ? kept.of(edition, address(asked, context.queryString()), () -> given(page, form, request))
                    : given(page, form, request);
            if (given == null) {
                context.status(HttpStatus.NOT_FOUND);
            } else {
                send(given, context);
                seen.countDown();
            }
        } catch (PageProblem problem) {
            refuse(problem, form, request, context);
        }
    }

    private static String address(String asked, @Nullable String query) {
        return asked + "?" + query;
    }

    /**
     * Makes the pages that can be asked for nothing, so that the first look at each is as quick as the second: the first page at once, the
     * others when somebody has seen it, or after a while.
     */
    void lookAhead() {
        Desk desk = opening.desk();
        Given first = makeAhead(pages.get(0), desk);
        if (first != null && early == null && desk.isUnchanged()) {
            desk.settings().openingPage().keep(first.bytes());
        }
        try {
            seen.await(MOST_SECONDS, TimeUnit.SECONDS);
            pages.stream().skip(1).forEach(page -> makeAhead(page, desk));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A page that is asked for nothing; null if its answer is not kept, or it cannot be made, of which whoever asks for it is told. */
    private @Nullable Given makeAhead(WorkbenchPage page, Desk desk) {
        long edition = desk.edition();
        PageRequest request = new PageRequest(desk, page.name(), language, Map.of(), new TimeToAnswer());
        try {
            return page.lasts() ? kept.of(edition, address(page.name(), null), () -> given(page, "", request)) : null;
        } catch (IOException | PageProblem | Deadline.Passed notNow) {
            return null;
        }
    }

    /** What a page answers in a form; null if it has none such. */
    private @Nullable Given given(WorkbenchPage page, String form, PageRequest request)
            throws IOException, PageProblem {
        PageContract contract = page.contract(request.assessment());
        if (contract != null) {
            if (!form.isEmpty() && !contract.answersIn(form)) {
                return null;
            }
            contract.check(request, false);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return switch (form) {
            case "" -> html(page, page.view(request), request);
            case "json" ->
                page.json(request, bytes) ? Given.shown("application/json", null, bytes.toByteArray()) : null;
            case "csv" ->
                page.csv(request, bytes)
                        ? Given.saved("text/csv; charset=utf-8", page.name() + ".csv", bytes.toByteArray())
                        : null;
            default -> {
                WorkbenchPage.Download file = page.download(form, request);
                yield file == null ? null : hand(file);
            }
        };
    }

    private Given html(WorkbenchPage page, Object view, PageRequest request) {
        Frame frame = Frame.of(request, Frame.heading(page, request.words()), pages);
        byte[] bytes = templates.page(page.name(), frame, view);
        return Given.shown(HTML, page.frames() ? Guard.FRAMING : null, bytes);
    }

    private static Given hand(WorkbenchPage.Download file) {
        String kind = file.kind().startsWith("text/") ? file.kind() + "; charset=utf-8" : file.kind();
        return file.policy() == null
                ? Given.saved(kind, file.name(), file.bytes())
                : Given.shown(kind, file.policy(), file.bytes());
    }

    private static void send(Given given, Context context) {
        context.contentType(given.kind()).result(given.bytes());
        if (given.policy() != null) {
            Guard.show(context, given.policy());
        }
        if (given.name() != null) {
            context.header("Content-Disposition", "attachment; filename=\"" + given.name() + "\"");
        }
    }

    void post(Context context) throws IOException {
        WorkbenchPage page = find(context.pathParam("page"));
        if (page == null) {
            context.status(HttpStatus.NOT_FOUND);
            return;
        }
        PageRequest request = request(context, page);
        PageContract contract = page.contract(request.assessment());
        try {
            if (contract != null) {
                contract.check(request, true);
            }
            reply(page.reply(request), page, context);
        } catch (PageProblem problem) {
            show(problem, request, context);
        }
    }

    private void reply(WorkbenchPage.Reply reply, WorkbenchPage page, Context context) {
        if (reply instanceof WorkbenchPage.Go go) {
            context.redirect(go.address(), HttpStatus.SEE_OTHER);
        } else if (reply instanceof WorkbenchPage.Show shown) {
            context.status(shown.status());
            send(html(page, shown.view(), shown.as()), context);
        } else if (reply instanceof WorkbenchPage.Hand hand) {
            send(hand(hand.file()), context);
        }
    }

    // ---- What cannot be answered.

    /** Says why nothing is answered: on a page to people, in JSON to programs. */
    private void refuse(PageProblem problem, String form, PageRequest request, Context context) throws IOException {
        if (form.isEmpty()) {
            show(problem, request, context);
            return;
        }
        ProblemView view = ProblemView.of(problem, request);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OpenApi.problem(problem.status(), view.title(), view.sentences(), bytes);
        context.status(problem.status()).contentType(OpenApi.PROBLEM).result(bytes.toByteArray());
    }

    /** Shows why a page cannot be shown. */
    private void show(PageProblem problem, PageRequest request, Context context) {
        Frame frame = Frame.of(request, "", pages);
        context.status(problem.status())
                .contentType(HTML)
                .result(templates.page("problem", frame, ProblemView.of(problem, request)));
    }

    void missing(Context context) {
        String kind = context.res().getContentType();
        if (!HTML.equals(kind) && !OpenApi.PROBLEM.equals(kind)) {
            show(PageProblem.notFound(), request(context, pages.get(0)), context);
        }
    }

    void tooLong(Context context) {
        PageRequest request = request(context, pages.get(0));
        show(PageProblem.late(request.say("This took too long and was stopped; ask for less.")), request, context);
    }

    void fault(Exception fault, Context context) {
        if (fault instanceof HttpResponseException refused) {
            context.status(refused.getStatus()).contentType("text/plain").result(refused.getMessage() + "\n");
            return;
        }
        PageRequest request = request(context, pages.get(0));
        String says = request.say("This is a fault of the program: {0}. The last good page is one step back.", fault);
        show(PageProblem.fault(says), request, context);
    }

    // ---- What is asked.

    private @Nullable WorkbenchPage find(String name) {
        return pages.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private PageRequest request(Context context, WorkbenchPage page) {
        Map<String, List<String>> asked;
        try {
            asked = new LinkedHashMap<>(context.queryParamMap());
            if (context.method() == HandlerType.POST) {
                asked.putAll(context.formParamMap());
            }
        } catch (HttpResponseException refused) {
            throw refused;
        } catch (RuntimeException unreadable) {
            throw new BadAddress();
        }
        if (asked.values().stream().anyMatch(List::isEmpty)) {
            throw new BadAddress();
        }
        return new PageRequest(opening.desk(), page.name(), language, asked, new TimeToAnswer());
    }
}
