package org.heartland.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source: what it is, what its terms allow, and what rests on it.
 *
 * @param name author, title and publisher; {@code on} when it appeared
 * @param standing its grade and how far it was read, with the day
 * @param address where the publisher shows it
 * @param terms what its terms say and what they let others do
 * @param note what the dossier notes on it, or ""
 * @param remarks what speaks against relying on it: that it is stale, that nothing cites it
 * @param cite a sentence to cite it by
 * @param statements, roles what rests on it; {@code rows} what it carries, as many as are shown of {@code all}
 */
public record SourceView(
        String name,
        String on,
        String standing,
        String address,
        String terms,
        String note,
        List<String> remarks,
        @Nullable Linked origin,
        List<Linked> copies,
        String cite,
        List<Statement> statements,
        List<Linked> roles,
        List<Row> rows,
        int all,
        List<Linked> interests,
        String sources,
        String command,
        String json,
        String csv) {

    /** Words and where they lead. */
    public record Linked(String words, String address) {}

    /**
     * A statement whose verdict rests on the source.
     *
     * @param alone true if it rests on the source alone
     */
    public record Statement(String says, String standing, boolean alone, String address) {}

    /**
     * What the source carries.
     *
     * @param figure where the value comes from that the dossier takes from it and others
     */
    public record Row(String value, String what, String when, String locator, String figure) {}
}
