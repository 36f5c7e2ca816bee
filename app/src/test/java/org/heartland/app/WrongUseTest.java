package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words on the command line that are not understood: one sentence that says what would be right. */
class WrongUseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assess --draws many            | --draws is "many"; write a whole number; see heartland assess --help
            assess --draws                 | --draws is given without a value; write --draws N; see heartland assess --help
            assess --full=3                | --full takes no value; leave "3" out; see heartland assess --help
            assess --ful                   | there is no option "--ful" (near: --full); see heartland assess --help
            asess                          | there is no command "asess" (near: assess); see heartland --help
            assess a b                     | "b" is one argument too many; leave it out; see heartland assess --help
            assess --claim a --claim b     | --claim is given twice; give it once; see heartland assess --help
            assess --time-limit -3         | --time-limit is -3; write seconds, or 0 for no limit; see heartland --help
            assess --time-limit soon       | --time-limit is "soon"; write a whole number; see heartland assess --help
            check                          | DIR is missing; give it; see heartland check --help
            new a --powers B               | --receivers A,B is missing; give it; see heartland new --help
            simulate m --points far        | --points is "far"; write one of latin, sobol; see heartland simulate --help
            convert m --to pdf             | --to is "pdf"; write one of xmile, yaml; see heartland convert --help
            sources --json --tsv           | --json, --tsv and --csv exclude each other; give one of them; see heartland sources --help
            assess --\u001b[31m\u202e      | there is no option "--\uFFFD[31m\uFFFD"; see heartland assess --help
            """)
    void each_is_told_in_one_sentence(String words, String sentence) {
        assertThat(refused(words.split(" "))).isEqualTo("heartland: " + sentence + "\n");
    }

    @Test
    void a_sign_that_other_programs_read_files_by_is_a_name_like_any_other() {
        assertThat(refused("assess", "@/etc/hostname")).startsWith("@/etc/hostname: there is no such folder");
    }

    @Test
    void help_is_the_same_in_every_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Printed.when("new", "--help"))
                    .contains("--title")
                    .containsSubsequence("--partners", "--period", "--time-limit=SECONDS    ", "--title=TEXT   ");
            assertThat(Locale.getDefault()).isEqualTo(Locale.ROOT);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String refused(String... words) {
        Printed printed = Printed.by(words);
        assertThat(printed.code()).isEqualTo(ExitCode.WRONG);
        return printed.err();
    }
}
