package org.heartland.tools;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The plan of the house, from the ground floor up: every package, the packages it may know, and why no more. A test
 * enforces it both ways: an arrow that is not drawn here is forbidden, and a drawn one must be used.
 */
public final class HousePlan {
    /**
     * A package.
     *
     * @param name without {@code org.heartland.}
     * @param because why it knows no more than it does
     * @param knows the packages whose classes it uses, beside libraries
     */
    public record Room(String name, String because, List<String> knows) {}

    private static final List<Room> ROOMS = List.of(
            room("problem", "what is wrong, and where, can be said without knowing anything else of the house", ""),
            room("text", "characters, lines, numbers and tables have no meaning yet", "problem"),
            room("text.yaml", "whoever writes YAML for us is read by one reader", "problem text"),
            room("citation", "a source is a source whatever it is quoted for", ""),
            room("review", "what editors decide is plain values, whatever shows or keeps them", "text.yaml"),
            room("days", "a day is a day, whoever writes it and whatever is measured in it", ""),
            room("naming", "names are compared as letters, whatever table they stand in", "days problem"),
            room(
                    "draws",
                    "a draw is a hash of seed, name, element and number, and knows no meaning of the names",
                    "days"),
            room("sensitivity", "screening and indices work on plain arrays, whatever is varied", "draws"),
            room("bargain", "actors with positions are plain arrays, whatever dossier they come from", ""),
            room("bargain.rule", "what a rule lets pass follows from votes and places alone", "draws"),
            room("bargain.model", "a model settles arrays and reads no file", "bargain draws"),
            room(
                    "bargain.issue",
                    "an issue is what was written down of a question, whatever file it stands in",
                    "bargain bargain.rule citation problem text"),
            room(
                    "bargain.ensemble",
                    "an issue is settled many times without knowing where it comes from",
                    "bargain bargain.issue bargain.model bargain.rule draws problem sensitivity"),
            room("language", "one syntax serves models as well as dossiers", "days problem text"),
            room(
                    "formula",
                    "functions are handed to the compiler, which knows none by name",
                    "days draws language problem text"),
            room(
                    "measure",
                    "a measure is a pure function of arrays, so that tests and tables share it with claims",
                    ""),
            room("measure.table", "whoever brings one table needs no dossier", "days measure naming problem text"),
            room(
                    "dossier",
                    "a dossier is what was written down: values, and no reader among them",
                    "citation days language problem review text"),
            room(
                    "passage",
                    "a text that is handed over never becomes part of a dossier: only its passages are shown",
                    "citation dossier problem text"),
            room("scenario", "a scenario changes values and reads no files", "citation dossier language problem text"),
            room(
                    "plausibility",
                    "what cannot be true is found in values, whatever files they came from",
                    "citation dossier draws problem text"),
            room(
                    "dossier.read",
                    "a dossier is read whole, its scenarios tried, and nothing computed from it",
                    "citation days dossier language naming plausibility problem review scenario text text.yaml"),
            room(
                    "panel",
                    "the long table is made of a dossier and of nothing above it",
                    "citation days dossier draws naming problem"),
            room(
                    "question",
                    "here alone measures meet the panel, under the names that claims use",
                    "days dossier dossier.read draws formula language measure panel problem"),
            room(
                    "role",
                    "roles are expressions over the catalogue of functions and know no measure",
                    "dossier draws formula language panel problem question text"),
            room("dynamics.model", "a model is a value, whatever notation it was written in", "language problem text"),
            room(
                    "dynamics.xmile",
                    "a notation knows the model, never the other way round",
                    "dynamics.model language problem text"),
            room(
                    "dynamics.vensim",
                    "a notation knows the model, never the other way round",
                    "dynamics.model language problem text"),
            room(
                    "dynamics.yaml",
                    "a notation knows the model, never the other way round",
                    "dynamics.model language problem text text.yaml"),
            room(
                    "dynamics.compile",
                    "a program is made of a model, without running it",
                    "dynamics.model language problem text"),
            room(
                    "dynamics.unit",
                    "units are inferred from equations as they are written",
                    "dynamics.model language problem text"),
            room(
                    "dynamics.beside",
                    "which files belong to a model, and that no others are opened, is decided in one place",
                    "dynamics.model dynamics.xmile language problem text"),
            room(
                    "dynamics",
                    "models are for anybody: the library knows nothing of politics",
                    "dynamics.beside dynamics.compile dynamics.model dynamics.vensim dynamics.xmile dynamics.yaml problem text"),
            room(
                    "dynamics.run",
                    "a run knows the program and no notation",
                    "draws dynamics dynamics.compile dynamics.model problem text"),
            room(
                    "dynamics.loop",
                    "loops are found in the program and weighed along a run",
                    "draws dynamics dynamics.compile dynamics.model dynamics.run problem"),
            room(
                    "dynamics.sensitivity",
                    "what is varied is an input of a model; how, is no matter of models",
                    "draws dynamics dynamics.compile dynamics.model dynamics.run problem sensitivity text"),
            room(
                    "dynamics.outcome",
                    "a course is described by its values alone, whatever made them",
                    "dynamics dynamics.run problem text"),
            room(
                    "dynamics.check",
                    "a finding may need everything that is known of a model",
                    "dynamics.compile dynamics.model dynamics.run dynamics.unit language problem text"),
            room(
                    "dynamics.experiment",
                    "a run, what it is compared with and what is checked are asked for together",
                    "draws dynamics dynamics.check dynamics.compile dynamics.loop dynamics.model dynamics.outcome dynamics.run dynamics.sensitivity language problem text"),
            room(
                    "dynamics.story",
                    "a story names variables of a model and runs none",
                    "dynamics dynamics.compile problem text text.yaml"),
            room("theory.score", "forecasts are judged by what was said and what came, whoever said it", "draws"),
            room("theory.fit", "a sampler knows priors and a likelihood, and no model", "draws"),
            room("theory.outcome", "what fits came to is plain values, whatever made them", "text"),
            room(
                    "theory",
                    "an account is a value: what was written down, and no reader among it",
                    "citation dossier problem"),
            room(
                    "theory.system",
                    "equations become matrices without knowing any figure",
                    "dossier language problem text theory theory.fit"),
            room(
                    "theory.read",
                    "an account is read like all else in a dossier, and its equations are tried",
                    "dossier dossier.read problem text text.yaml theory theory.outcome theory.system"),
            room(
                    "theory.series",
                    "here alone theories meet the panel",
                    "citation days dossier panel text theory theory.system"),
            room("assessment", "what front ends show is plain values", "citation days measure problem review"),
            room(
                    "theory.judge",
                    "accounts are fitted, scored and asked in one place, and nothing is printed",
                    "assessment citation dossier draws panel problem text theory theory.fit theory.outcome theory.read theory.score theory.series theory.system"),
            room(
                    "theory.answer",
                    "a dossier sees theories as folders of its own, and knows no sampler",
                    "assessment dossier dossier.read draws formula panel problem question theory theory.outcome theory.read theory.score theory.series"),
            room(
                    "claim",
                    "a claim knows the catalogue, not the engines that fill it",
                    "assessment dossier draws formula problem text"),
            room(
                    "decision",
                    "here alone issues and rules meet a dossier",
                    "bargain bargain.ensemble bargain.issue bargain.model bargain.rule citation days dossier dossier.read draws formula panel problem question text text.yaml"),
            room(
                    "assess",
                    "here alone all parts of the library are wired, and it knows no front end",
                    "assessment citation claim days decision dossier dossier.read draws formula language panel plausibility problem question review role scenario text theory.answer"),
            room(
                    "skeleton",
                    "what is begun is checked like any dossier",
                    "assess days dossier dossier.read naming problem text text.yaml"),
            room("importers.table", "a table has rows and cells, whatever they mean", "text"),
            room(
                    "importers.mapping",
                    "what stands where is written down, and nothing is read by it",
                    "citation naming problem text text.yaml"),
            room(
                    "importers.reading",
                    "rows are taken apart without knowing any dossier",
                    "days dossier importers.mapping importers.table naming"),
            room(
                    "importers.publisher",
                    "what one publisher does differently is known in one place",
                    "dossier importers.mapping importers.reading importers.table naming"),
            room(
                    "importers",
                    "here alone names are understood and every figure is counted, whoever published it",
                    "days dossier importers.mapping importers.publisher importers.reading importers.table naming problem text text.yaml"),
            room(
                    "importers.dossier",
                    "what is to be written is tried before anybody writes it",
                    "assess citation days dossier dossier.read importers importers.mapping naming plausibility problem text text.yaml"),
            room(
                    "store",
                    "here alone is a database, and nothing that is computed",
                    "citation days dossier draws importers importers.mapping importers.reading measure naming plausibility problem text"),
            room(
                    "store.dossier",
                    "what a dossier takes from a store becomes files of its own, so that nothing else knows of stores",
                    "assess assessment citation days dossier dossier.read importers importers.dossier importers.mapping problem store text"),
            room(
                    "render.words",
                    "words are found for values, whatever page they end on",
                    "assessment bargain bargain.ensemble bargain.issue bargain.model bargain.rule citation days decision draws dynamics.loop dynamics.outcome problem sensitivity text text.yaml theory.outcome"),
            room(
                    "render.brief",
                    "what is said, and on what it rests, is found once, whatever page it ends on",
                    "assessment citation naming render.words review"),
            room(
                    "render.table",
                    "a table for programs has ids, numbers and texts, and no layout",
                    "assessment citation days problem render.brief render.words text theory.outcome"),
            room("render.file", "a file is written whole, whatever it holds", ""),
            room("render.plot", "a plot is drawn from numbers and labels", "draws problem text"),
            room(
                    "render.chart",
                    "a chart states its finding and keeps its data, whatever page it ends on",
                    "assessment citation days problem render.plot render.words text"),
            room("render.image", "a bitmap is made of a finished picture, whatever it shows", ""),
            room(
                    "render.page",
                    "a page is blocks, set as HTML or as Markdown",
                    "assessment bargain bargain.ensemble bargain.issue bargain.model bargain.rule citation dynamics.compile dynamics.experiment dynamics.loop dynamics.model dynamics.outcome dynamics.run language problem render.brief render.chart render.plot render.words text theory.outcome"),
            room(
                    "render.text",
                    "a terminal shows the same values as a page",
                    "assessment bargain.ensemble bargain.issue citation decision dynamics.experiment dynamics.loop dynamics.model dynamics.outcome dynamics.run dynamics.sensitivity dynamics.unit measure.table problem render.brief render.table render.words sensitivity text theory.outcome"),
            room(
                    "render.json",
                    "programs read the same values as people",
                    "assessment bargain bargain.ensemble bargain.issue bargain.model bargain.rule citation days decision dynamics.experiment dynamics.loop dynamics.model dynamics.outcome dynamics.run dynamics.sensitivity dynamics.unit measure.table problem render.chart render.text render.words review sensitivity text theory.outcome"),
            room(
                    "render.bundle",
                    "what is handed on is gathered from the other writers, with what libraries and web archives read",
                    "assessment citation problem render.json render.page render.table render.words text"),
            room(
                    "web.desk",
                    "what is open is read and followed in one place, whatever pages show it",
                    "assess assessment citation dossier dossier.read draws passage problem render.file render.json render.words review scenario text theory.judge"),
            room(
                    "web.page",
                    "a page gathers what it shows, from the same words and writers as the command line",
                    "assess assessment citation dossier.read draws naming passage problem render.brief render.bundle render.chart render.image render.json render.page render.table render.text render.words review scenario text web.desk"),
            room(
                    "web.model",
                    "models are run and shown without the dossier that is open",
                    "assessment draws dynamics dynamics.compile dynamics.experiment dynamics.model dynamics.run dynamics.sensitivity dynamics.story problem render.json render.page render.text render.words text web.desk web.page"),
            room(
                    "web.decision",
                    "issues and institutions of the dossier that is open are asked and shown as the command does it",
                    "assess assessment bargain.ensemble bargain.issue bargain.model citation days decision dossier dossier.read draws problem render.chart render.json render.page render.words scenario text web.desk web.page"),
            room(
                    "web.theory",
                    "theories of the dossier that is open are ranked, drawn and asked as the commands do it, and fitted only if somebody starts it",
                    "assess assessment citation dossier draws problem render.json render.page render.table render.words text theory theory.judge theory.outcome theory.read web.desk web.page"),
            room(
                    "web.server",
                    "who is answered, and in what form, is decided before any page is asked",
                    "assessment draws render.json render.plot render.words text web.desk web.page"),
            room(
                    "web",
                    "the pages are listed here and nowhere else",
                    "problem web.decision web.desk web.model web.page web.server web.theory"),
            room(
                    "app",
                    "a command parses its words, asks the library and chooses a writer",
                    "assess assessment bargain.ensemble bargain.issue bargain.model citation days decision dossier dossier.read draws dynamics dynamics.compile dynamics.experiment dynamics.loop dynamics.model dynamics.run dynamics.sensitivity dynamics.story dynamics.unit dynamics.xmile dynamics.yaml importers importers.dossier importers.mapping importers.reading measure measure.table naming passage plausibility problem render.brief render.bundle render.chart render.file render.image render.json render.page render.plot render.table render.text render.words skeleton store store.dossier text theory.judge theory.outcome theory.read web web.desk"),
            room(
                    "tools.audit",
                    "figures are read again without any of the code that read them first",
                    "assess citation dossier problem"),
            room(
                    "tools",
                    "generators may look at everything, since nobody looks at them",
                    "app assess dossier dossier.read draws dynamics dynamics.compile dynamics.loop dynamics.model dynamics.run dynamics.story formula measure measure.table panel problem question render.json render.page render.plot render.words"));

    private HousePlan() {}

    public static List<Room> rooms() {
        return ROOMS;
    }

    /** The number of floors below each room; a room knows only rooms on lower floors. */
    public static Map<String, Integer> floors() {
        Map<String, Integer> floors = new TreeMap<>();
        for (Room room : ROOMS) {
            int floor = 0;
            for (String known : room.knows()) {
                Integer below = floors.get(known);
                if (below == null) {
                    throw new IllegalStateException(room.name() + " knows " + known + ", which is not below it");
                }
                floor = Math.max(floor, below + 1);
            }
            floors.put(room.name(), floor);
        }
        return floors;
    }

    /** The packages that it knows are parted by spaces. */
    private static Room room(String name, String because, String knows) {
        return new Room(name, because, knows.isEmpty() ? List.of() : List.of(knows.split(" ")));
    }
}
