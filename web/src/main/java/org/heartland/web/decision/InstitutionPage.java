package org.heartland.web.decision;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.days.DayText;
import org.heartland.decision.InstitutionGames;
import org.heartland.decision.InstitutionPower;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.render.json.PowerJson;
import org.heartland.render.words.PowerWords;
import org.heartland.web.decision.DecisionsView.Choice;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;

/** An institution: who has what power in it, what its widening did, and what became of its questions. */
public final class InstitutionPage implements WorkbenchPage {
    static final String NAME = "institution";
    private static final int MOST_LETTERS = 40;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        String example = assessment.subject().institutions().keySet().stream()
                .findFirst()
                .orElse("");
        return PageContract.shows("Who has what power in an institution, and what became of its questions.")
                .asks(
                        Asked.text("of", "the id of an institution").must(example),
                        Asked.text("as_of", "on which day; else on the dossier's", MOST_LETTERS))
                .json("the same, as `power --json` prints it", "power.schema.json");
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        InstitutionPower power = power(request);
        LocalDate day = power.day();
        String id = power.institution();
        PowerWords said = new PowerWords(request.words(), power);
        return new InstitutionView(
                request.words().actor(id),
                request.link(DecisionsPage.NAME),
                id,
                day.toString(),
                days(request, power),
                said.sentences(),
                said.tables(),
                new ShelfWriter(request).issues(id),
                PageRequest.command(command(request, power)),
                request.link(NAME + ".json", "of", id, "as_of", day.toString()));
    }

    private static List<String> command(PageRequest request, InstitutionPower power) {
        List<String> command = new ArrayList<>(List.of(
                "power",
                power.institution(),
                request.desk().settings().folder().toString(),
                "--as-of",
                power.day().toString()));
        if (!request.words().language().equals("en")) {
            command.addAll(List.of("--lang", request.words().language()));
        }
        return command;
    }

    private static InstitutionPower power(PageRequest request) throws PageProblem {
        Dossier dossier = request.opened().suppositions().dossier();
        String asked = request.find("as_of");
        LocalDate day = asked == null ? dossier.identity().now().asOf() : DayText.day(asked);
        if (day == null) {
            throw PageProblem.wrong(request.say("A day is written such as 2023-06-30."));
        }
        return AskedIssue.good(InstitutionPower.of(dossier, request.need("of"), day, Place.of("/" + NAME)));
    }

    private static List<Choice> days(PageRequest request, InstitutionPower power) {
        return new InstitutionGames(request.opened().suppositions().dossier())
                .changes(power.institution()).stream()
                        .map(change ->
                                new Choice(change.toString(), request.words().date(change), change.equals(power.day())))
                        .toList();
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        PowerJson.write(power(request), out);
        return true;
    }
}
