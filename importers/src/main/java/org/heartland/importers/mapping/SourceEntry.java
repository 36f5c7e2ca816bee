package org.heartland.importers.mapping;

import org.heartland.citation.Allows;

/**
 * The publication that a file is an edition of, see docs/dossier.md, section 2.
 *
 * @param id the stem of its id; the day of the edition is added where it is not one single edition
 * @param allows what the licence lets others do with the figures
 * @param published the day of the edition; "" if each file has its own
 * @param publishedIn a pattern by which the first rows of a file, or its name, tell the day; "" if none
 * @param parts true if an edition covers a few years only, so that a newer one takes the place of the years that it covers, not of the whole
 */
public record SourceEntry(
        String id,
        String title,
        String publisher,
        String url,
        String licence,
        Allows allows,
        String grade,
        String reporter,
        String published,
        String publishedIn,
        boolean parts,
        String note) {}
