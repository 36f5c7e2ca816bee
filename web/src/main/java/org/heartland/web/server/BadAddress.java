package org.heartland.web.server;

/** An address or a form whose letters are not written as those of addresses are. */
final class BadAddress extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadAddress() {
        super("This is no address: behind each % there must be two hexadecimal digits.", null, false, false);
    }
}
