package org.heartland.naming;

import java.util.List;

/**
 * Several states that publishers put into one line.
 *
 * @param members none if they are not known here
 */
public record Bloc(String id, List<Member> members) {
    /** A member, by its ISO 3166 code, in these years. */
    public record Member(String iso3, int first, int last) {}

    /** True if a state is a member today. */
    public boolean has(String iso3) {
        return members.stream().anyMatch(member -> member.iso3().equals(iso3) && member.last() == LAST);
    }

    static final int FIRST = 0;
    static final int LAST = 9999;
}
