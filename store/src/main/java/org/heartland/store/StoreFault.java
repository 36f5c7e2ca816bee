package org.heartland.store;

import java.sql.SQLException;

/** A fault of the database, or of what it was asked, that no user can mend. */
public final class StoreFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFault(SQLException cause) {
        super(cause);
    }
}
