package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.words.ChannelWords;
import org.heartland.render.words.ChannelWords.Measured;
import org.heartland.render.words.ChannelWords.PartnerShare;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** The channels of a role, state by state: the partners with their shares and the amounts behind them. */
final class AmountTable {
    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;
    private final Role role;
    private final RoleWords roleWords;

    AmountTable(Assessment assessment, Words words, Evidence evidence, Role role, RoleWords roleWords) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
        this.role = role;
        this.roleWords = roleWords;
    }

    /** The table, folded; nothing if no channel of the role is known anywhere. */
    Optional<Block> fold() {
        String anchor = Brief.id("amounts", role.id());
        ChannelWords channels = new ChannelWords(assessment, words, role);
        String title = words.say("{0}: shares and amounts", roleWords.label());
        evidence.at(anchor, title);
        List<Block.Line> lines = new ArrayList<>();
        for (String receiver : assessment.subject().receivers()) {
            for (Measured channel : channels.of(receiver)) {
                lines.add(head(words.actor(receiver), channel));
                channel.partners().forEach(partner -> lines.add(line(partner)));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> head = List.of(words.say("partner"), words.say("share"), words.say("amount"));
        Block how = new Block.Paragraph(
                Piece.line(words.say("An amount that differs from setting to setting is not given.")));
        return Optional.of(new Block.Fold(
                anchor, Piece.line(title), List.of(new Block.Table(title, head, lines, List.of(1, 2)), how)));
    }

    /** "Kazakhstan, exports, 2023: US$ 78.7 bn in all (Kazakhstan's statistical office)". */
    private Block.Line head(String state, Measured channel) {
        String what = words.say("{0}, {1}, {2}", state, channel.name(), channel.when());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Strong(what));
        if (!channel.total().isEmpty()) {
            pieces.add(Piece.plain(": " + words.say("{0} in all", channel.total())));
        }
        pieces.addAll(evidence.named(channel.rows()));
        return new Block.Line("", List.of(pieces));
    }

    private static Block.Line line(PartnerShare partner) {
        return Block.Line.of("", Piece.line(partner.name()), Piece.line(partner.share()), Piece.line(partner.amount()));
    }
}
