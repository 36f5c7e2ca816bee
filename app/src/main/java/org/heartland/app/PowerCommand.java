package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.days.DayText;
import org.heartland.decision.InstitutionPower;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.PowerJson;
import org.heartland.render.text.PowerText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code power INSTITUTION --as-of DATE}: who can decide what in an institution. */
@Command(
        name = "power",
        header = "Show the members of an institution, their rule, their power, and what its widening did.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Power is a priori, from votes and rule alone: the share of orders of joining in which a member",
            "decides (Shapley and Shubik 1954), its share of all swings (Banzhaf 1965), and whether nothing",
            "passes against it. The table of widening settles each issue of the dossier under the members of",
            "each day: how much of its scale they prefer to the status quo. A member without a position there",
            "makes that unknown.",
            "",
            "Examples:",
            "  heartland power SCO --as-of 2024-12-31",
            "  heartland power CSTO dossiers/central-asia --json",
            "",
            "Exit: 0 done, 2 wrong use, or a dossier with problems.",
            ""
        })
final class PowerCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INSTITUTION", description = "The id of an institution of the dossier.")
    private String institution = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "The dossier's folder. Default: the one on Central Asia.")
    private @Nullable Path folder;

    @Option(names = "--as-of", paramLabel = "DATE", description = "On which day. Default: the dossier's.")
    private @Nullable String asOf;

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "Lay a scenario over the dossier: a file, or the id of one in its folder. May be repeated.")
    private List<String> scenarios = List.of();

    @Option(names = "--json", description = "Print JSON (docs/power.schema.json).")
    private boolean json;

    @Mixin
    private final PageWidth width = new PageWidth();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Path path = folder == null ? DossierFolder.shipped() : folder;
        Read<IssueSource> source = IssueSource.ofDossier(store.files(path), scenarios, language);
        Read<InstitutionPower> power = source.then(this::power);
        if (!(power instanceof Read.Good<InstitutionPower> good)) {
            return Refusal.of(power.problems());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            PowerJson.write(good.value(), System.out);
        } else {
            PowerText.print(source.orThrow().words(), good.value(), width.page(), out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Read<InstitutionPower> power(IssueSource source) {
        Dossier dossier = source.known();
        LocalDate today = dossier.identity().now().asOf();
        LocalDate day = asOf == null ? today : DayText.day(asOf);
        List<Problem> problems = new ArrayList<>();
        if (asOf != null && day == null) {
            String what = "\"" + Inert.text(asOf) + "\" is not a day";
            problems.add(Problem.at(Place.of("--as-of"), what, "write one such as 2023-06-30"));
        }
        Read<InstitutionPower> power =
                InstitutionPower.of(dossier, institution, day == null ? today : day, Place.of("INSTITUTION"));
        problems.addAll(power.problems());
        return problems.isEmpty() ? power : new Read.Bad<>(problems);
    }
}
