package org.heartland.web.page;

import java.util.List;
import org.heartland.web.page.EvidenceView.EvidenceLine;
import org.heartland.web.page.StateView.Source;
import org.jspecify.annotations.Nullable;

/**
 * From one sentence to a verdict, in six steps.
 *
 * @param others the statements that can be looked at instead, as many as are shown
 */
public record LearnView(
        Sentence sentence,
        Check check,
        Rows rows,
        Draws draws,
        Judgement judgement,
        Change change,
        List<Frame.Link> others,
        String words,
        String json,
        String csv) {

    /**
     * The words.
     *
     * @param says the statement in our words; {@code passage} that of the text, in quotation marks, or ""
     * @param kind what it asserts
     */
    public record Sentence(
            String says,
            String where,
            String passage,
            @Nullable String address,
            String kind) {}

    /**
     * The test that stands for it.
     *
     * @param expression as the dossier writes it, or "" if it is not tested
     * @param because why it stands for the sentence, or ""
     * @param readings the other readings of the sentence, each with its verdict
     */
    public record Check(String expression, String because, List<String> readings) {}

    /** The rows, as many as are shown of {@code all}. */
    public record Rows(List<EvidenceLine> rows, int all) {}

    /**
     * The settings.
     *
     * @param says in how many of them it is so
     * @param isTrue, isFalse, unknown the parts of the settings, of 100
     * @param drawn true if the settings differ
     */
    public record Draws(String says, int isTrue, int isFalse, int unknown, boolean drawn) {}

    /** What came of it, and how far the evidence can be trusted. */
    public record Judgement(
            String style, String standing, String confidence, List<Source> sources, List<String> reasons, String why) {}

    /**
     * What would change it.
     *
     * @param depends the choice on which it depends most, or ""
     * @param find what to look for where the evidence is weak, or ""
     * @param right what would be right, or ""
     * @param choices where choices are made
     */
    public record Change(String depends, String find, String right, String choices, String desk) {}
}
