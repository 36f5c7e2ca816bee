package org.heartland.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTextTest {

    @Test
    void content_keeps_its_quotation_marks_and_lines() {
        assertThat(MarkupText.content("a < \"b\" & 'c' > d\r\n\t")).isEqualTo("a &lt; \"b\" &amp; 'c' &gt; d&#13;\n\t");
    }

    @Test
    void nothing_in_an_attribute_can_end_it() {
        assertThat(MarkupText.attribute("a < \"b\" & 'c'\r\n\t"))
                .isEqualTo("a &lt; &quot;b&quot; &amp; &#39;c&#39;&#13;&#10;&#9;");
    }

    @Test
    void what_cannot_be_seen_is_written_by_its_number() {
        assertThat(MarkupText.content("a\u202eb\u200cc\u0085\u2028\udb40\udc41 \ud83d\ude42"))
                .isEqualTo("a&#8238;b&#8204;c&#133;&#8232;&#917569; \ud83d\ude42");
    }
}
