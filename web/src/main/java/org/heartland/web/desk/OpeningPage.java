package org.heartland.web.desk;

import org.jspecify.annotations.Nullable;

/** The first page of a dossier as it was shown before, so that it is seen at once while the dossier is read again. */
public interface OpeningPage {
    /** Keeps nothing. */
    OpeningPage NONE = new OpeningPage() {
        @Override
        public byte @Nullable [] find() {
            return null;
        }

        @Override
        public void keep(byte[] page) {
            // It is made anew each time.
        }
    };

    /** The page that the same program made of the same dossier with the same options; null if it is not kept. */
    byte @Nullable [] find();

    /** Keeps the page, if the dossier is still what it was when the page was looked for. */
    void keep(byte[] page);
}
