package org.heartland.web.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.days.DayText;
import org.heartland.decision.InstitutionGames;
import org.heartland.decision.InstitutionPower;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.render.words.PowerWords;
import org.heartland.web.decision.DecisionsView.Body;
import org.heartland.web.decision.DecisionsView.Choice;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;

/** Gathers what the page of an institution shows: who has what power in it, and what became of its questions. */
final class BodyWriter {
    private final PageRequest request;
    private final Dossier dossier;
    private final String institution;
    private final LocalDate day;

    BodyWriter(PageRequest request) throws PageProblem {
        this.request = request;
        this.dossier = request.opened().suppositions().dossier();
        this.institution = request.need(DecisionsPage.BODY);
        String asked = request.find("as_of");
        LocalDate read = asked == null ? dossier.identity().now().asOf() : DayText.day(asked);
        if (read == null) {
            throw PageProblem.wrong(request.say("A day is written such as 2023-06-30."));
        }
        this.day = read;
    }

    InstitutionPower power() throws PageProblem {
        return AskedIssue.good(InstitutionPower.of(dossier, institution, day, Place.of("/decisions")));
    }

    Body body() throws PageProblem {
        InstitutionPower power = power();
        PowerWords said = new PowerWords(request.words(), power);
        List<String> command = List.of(
                "power",
                institution,
                request.desk().settings().folder().toString(),
                "--as-of",
                day.toString());
        List<String> spoken = new ArrayList<>(command);
        if (!request.words().language().equals("en")) {
            spoken.addAll(List.of("--lang", request.words().language()));
        }
        return new Body(
                request.words().actor(institution),
                request.link(DecisionsPage.NAME),
                institution,
                day.toString(),
                days(),
                said.sentences(),
                said.tables(),
                new ShelfWriter(request).issues(institution),
                address(DecisionsPage.NAME),
                PageRequest.command(spoken),
                address(DecisionsPage.NAME + ".json"));
    }

    private String address(String page) {
        return request.link(page, DecisionsPage.BODY, institution, "as_of", day.toString());
    }

    private List<Choice> days() {
        List<Choice> days = new ArrayList<>();
        for (LocalDate change : new InstitutionGames(dossier).changes(institution)) {
            days.add(new Choice(
                    change.toString(), request.words().date(change), change.equals(day)));
        }
        return days;
    }
}
