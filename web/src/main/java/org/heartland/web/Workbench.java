package org.heartland.web;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.web.decision.DecisionsPage;
import org.heartland.web.decision.InstitutionPage;
import org.heartland.web.desk.DeskSettings;
import org.heartland.web.desk.Opening;
import org.heartland.web.model.ModelsPage;
import org.heartland.web.page.ArticlePage;
import org.heartland.web.page.ChartPage;
import org.heartland.web.page.ChartShelf;
import org.heartland.web.page.ChartsPage;
import org.heartland.web.page.CheckPage;
import org.heartland.web.page.ChoicesPage;
import org.heartland.web.page.FigurePage;
import org.heartland.web.page.FindPage;
import org.heartland.web.page.LearnPage;
import org.heartland.web.page.NoteText;
import org.heartland.web.page.PrintPage;
import org.heartland.web.page.ReportsPage;
import org.heartland.web.page.SourcePage;
import org.heartland.web.page.SourcesPage;
import org.heartland.web.page.StatePage;
import org.heartland.web.page.StatementPage;
import org.heartland.web.page.StatesPage;
import org.heartland.web.page.WeakestPage;
import org.heartland.web.page.WhatIfPage;
import org.heartland.web.page.WordsPage;
import org.heartland.web.page.WorkbenchPage;
import org.heartland.web.server.WorkbenchServer;
import org.heartland.web.theory.TheoriesPage;
import org.jspecify.annotations.Nullable;

/** The workbench while it runs: one dossier in the browser of this machine, until it is closed. */
public final class Workbench implements AutoCloseable {
    /** The port at which it listens if none is asked for and this one is free. */
    public static final int USUAL_PORT = 8080;

    private static final int OTHERS = 20;
    private static final int MAX_PORT = 65_535;

    private final Opening opening;
    private final WorkbenchServer server;

    private Workbench(Opening opening, WorkbenchServer server) {
        this.opening = opening;
        this.server = server;
    }

    /**
     * Opens a dossier and starts to answer, or says all that is wrong. Where the first page is kept, it is answered at once, and
     * {@link #opened} says what is wrong.
     *
     * @param language of the pages where an address asks for none
     * @param port where to listen; 0 = any that is free; null = the usual one, or one of the next
     */
    public static Read<Workbench> start(DeskSettings settings, String language, @Nullable Integer port) {
        if (port != null && (port < 0 || port > MAX_PORT)) {
            return bad(port + " is no port", "write one from 0 to " + MAX_PORT);
        }
        byte[] first = settings.openingPage().find();
        return first == null
                ? startAnew(settings, language, ports(port))
                : startWith(first, settings, language, ports(port));
    }

    private static Read<Workbench> startAnew(DeskSettings settings, String language, List<Integer> ports) {
        Opening opening = new Opening();
        opening.begin(settings);
        WorkbenchServer server = WorkbenchServer.start(opening, null, pages(), language, ports);
        if (server == null) {
            opening.close();
            return opening.read().then(desk -> noPort());
        }
        return new Workbench(opening, server).opened();
    }

    /** The dossier is read once the server listens, so that the page has the processors to itself. */
    private static Read<Workbench> startWith(
            byte[] first, DeskSettings settings, String language, List<Integer> ports) {
        Opening opening = new Opening();
        WorkbenchServer server = WorkbenchServer.start(opening, first, pages(), language, ports);
        if (server == null) {
            return noPort();
        }
        opening.begin(settings);
        return new Read.Good<>(new Workbench(opening, server));
    }

    /** Waits until the dossier is open, or closes and says all that is wrong with it. */
    public Read<Workbench> opened() {
        Read<Workbench> read = opening.read().then(desk -> new Read.Good<>(this));
        if (read instanceof Read.Bad) {
            server.close();
        }
        return read;
    }

    private static Read<Workbench> noPort() {
        return bad("another program listens at this port", "write another, or leave it out");
    }

    private static Read<Workbench> bad(String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of("--port"), what, instead)));
    }

    /** The pages in the order in which they are listed: a new one is added here and nowhere else. */
    static List<WorkbenchPage> pages() {
        ChartShelf charts = new ChartShelf();
        return FindPage.over(
                new ArticlePage(),
                new ReportsPage(),
                new StatesPage(),
                new ChartsPage(charts),
                new ChoicesPage(),
                new WhatIfPage(),
                new DecisionsPage(),
                new TheoriesPage(),
                new InstitutionPage(),
                new ModelsPage(),
                new SourcesPage(),
                new CheckPage(),
                new PrintPage(),
                new LearnPage(),
                new SourcePage(),
                new WeakestPage(),
                new WordsPage(),
                new NoteText(),
                new StatePage(),
                new ChartPage(charts),
                new FigurePage(),
                new StatementPage());
    }

    private static List<Integer> ports(@Nullable Integer asked) {
        return asked == null
                ? IntStream.range(USUAL_PORT, USUAL_PORT + OTHERS).boxed().toList()
                : List.of(asked);
    }

    /** Makes the pages that are looked at first, so that the first look at each is as quick as the second. */
    public void lookAhead() {
        server.lookAhead();
    }

    /** Where the browser finds it. */
    public String address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        opening.close();
    }
}
