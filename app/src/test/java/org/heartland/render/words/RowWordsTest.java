package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.assessment.EvidenceRow;
import org.junit.jupiter.api.Test;

/** What a row of evidence is called. */
class RowWordsTest {
    private static Stream<String> labels(String indicator, String sender, String receiver) {
        RowWords words = new RowWords(Assessed.words("central-asia", "en"));
        return Assessed.shipped("central-asia").assess().table().stream()
                .filter(row -> row.kind() == EvidenceRow.Kind.OBSERVATION)
                .filter(row -> row.name().equals(indicator))
                .filter(row ->
                        Objects.equals(row.sender(), sender) && row.receiver().equals(receiver))
                .map(words::what)
                .distinct();
    }

    /** AUDIT A21: "goods exports, CHN -> KAZ" was Kazakhstan's exports to China, read backwards. */
    @Test
    void exports_go_from_the_state_to_its_partner_and_imports_the_other_way() {
        assertThat(labels("goods_exports", "CHN", "KAZ")).containsExactly("Kazakhstan's goods exports to China");
        assertThat(labels("goods_imports", "CHN", "KAZ")).containsExactly("goods imports, China → Kazakhstan");
        assertThat(labels("arms_tiv", "RUS", "KAZ")).containsExactly("arms delivered, Russia → Kazakhstan");
    }
}
