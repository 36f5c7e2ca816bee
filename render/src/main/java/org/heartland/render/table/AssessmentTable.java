package org.heartland.render.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** The tables of an assessment, and the columns of each. */
public enum AssessmentTable {
    /** Who holds each role, by receiver and year. */
    ROLES(List.of(Part.ROLES_BY_YEAR, Part.ROLES), PassedOn.RESULTS, RoleRecords::roles, """
            role receiver receiver_name seen year status powers power_names share_of_settings holding disputed why
            sources primary rows"""),
    /** The shares behind the roles, by receiver, year, leg and partner. */
    SHARES(List.of(Part.ROLES_BY_YEAR, Part.ROLES), PassedOn.FIGURES, RoleRecords::shares, """
            role leg receiver receiver_name seen year indicator partner partner_name share share_low share_high
            share_of_settings_unknown amount total unit basis window_first window_last from to reporter unnamed_may_lead
            sources primary rows"""),
    /** Every statement with its verdicts. */
    VERDICTS(List.of(Part.CLAIMS), PassedOn.RESULTS, StatementRecords::verdicts, """
            claim text paragraph voice kind says verdict_then verdict_now so_far share_of_settings_true
            share_of_settings_unknown share_of_settings_tied depends_on holds_for open_for why check suggest
            sources primary rows"""),
    /** Every figure, membership and event that can be seen now, with its source, but those of sources that may not be passed on row by row. */
    PANEL(List.of(), PassedOn.ROWS, PanelRecords::of, """
            row record series domain by by_names toward toward_names from to value unit kind label says
            source title author url published accessed grade read reporter origin locator terms licence"""),
    /** Every prediction, when it falls due, and what has come of it. */
    LEDGER(List.of(), PassedOn.RESULTS, StatementRecords::ledger, """
            claim text paragraph says due rule probability resolution came_true verdict so_far
            share_of_settings_true share_of_settings_unknown resolved_on resolved_source sources primary rows""");

    private final List<Part> parts;
    private final PassedOn passedOn;
    private final Function<Assessment, List<TableRow>> rows;
    private final List<String> columns;

    AssessmentTable(List<Part> parts, PassedOn passedOn, Function<Assessment, List<TableRow>> rows, String columns) {
        this.parts = parts;
        this.passedOn = passedOn;
        this.rows = rows;
        this.columns = List.of(columns.split("\\s+"));
    }

    /** The table with a name, which stands at a place. */
    public static Read<AssessmentTable> read(String name, Place at) {
        for (AssessmentTable table : values()) {
            if (table.word().equalsIgnoreCase(name)) {
                return new Read.Good<>(table);
            }
        }
        String names = Arrays.stream(values()).map(AssessmentTable::word).collect(Collectors.joining(", "));
        return new Read.Bad<>(List.of(Problem.at(at, "there is no table \"" + name + "\"", "write one of " + names)));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts of the assessment that it shows. */
    public List<Part> parts() {
        return parts;
    }

    /** Why the table may not be published: rows behind it whose sources do not allow that. Of the panel such rows are left out instead. */
    public List<Problem> withheld(Assessment assessment) {
        if (this == PANEL) {
            return List.of();
        }
        return this == LEDGER
                ? Withheld.of(
                        assessment,
                        passedOn,
                        assessment.predictions().stream().flatMapToInt(claim -> Arrays.stream(claim.rows())))
                : Withheld.of(assessment, passedOn, parts);
    }

    /** The rows that are left out of the panel, as problems: one for each source and file. */
    public static List<Problem> leftOut(Assessment assessment) {
        return Withheld.of(
                assessment, PANEL.passedOn, assessment.visible().stream().mapToInt(Integer::intValue));
    }

    public List<String> columns() {
        return columns;
    }

    public DataTable of(Assessment assessment) {
        return DataTable.of(columns, rows.apply(assessment));
    }
}
