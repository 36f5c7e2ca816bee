package org.heartland.render.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How wide letters are in Arial and in the typefaces that were made to its measure, Helvetica and Liberation Sans: their advance widths, in
 * thousandths of the size.
 */
final class LetterWidths {
    /** The widths, each with the letters that have it. */
    private static final List<String> REGULAR = List.of(
            "191:'",
            "222:ijl‘’ł",
            "260:|",
            "278: !,./:;I[\\]ft\u00a0\u202f·íìîïıţİ",
            "333:()-`r“”„ř",
            "334:{}",
            "355:\"",
            "365:г",
            "375:ť",
            "389:*",
            "400:°",
            "438:к",
            "458:зт",
            "469:^",
            "500:Jcksvxyzсухçýćčśşšźżž",
            "510:э",
            "521:чь",
            "531:в",
            "537:¶",
            "542:Гпя",
            "552:н",
            "556:#$0123456789?L_abdeghnopquаеорё«»–áàâäåãéèêëñóòôöúùûüăąđęěğńňőůű",
            "559:ий",
            "573:бц",
            "583:Кдл",
            "584:+<=>~×−",
            "604:З",
            "611:FTZТøßŽ",
            "615:ď",
            "625:ъ",
            "635:У",
            "656:БЛЬ",
            "667:&ABEKPSVXYАВЕРХЧЁÁÉŞŠ",
            "669:ж",
            "677:Д",
            "688:м",
            "719:ИЙПЭы",
            "722:CDHNRUwНСЯÜÇČ",
            "740:Ц",
            "750:ю",
            "760:Ф",
            "778:GOQОÖĞ",
            "792:Ъ",
            "802:ш",
            "823:фщ",
            "833:MmМ",
            "885:Ы",
            "889:%æ",
            "917:Ш",
            "923:Ж",
            "938:Щ",
            "944:W",
            "1000:—…",
            "1010:Ю",
            "1015:@",
            "1073:№");

    private static final List<String> BOLD = List.of(
            "238:'",
            "278: ,./I\\ijl\u00a0\u202f‘’·íìîïıłİ",
            "280:|",
            "333:!()-:;[]`ftţ",
            "389:*r{}ř",
            "400:°",
            "417:г",
            "474:\"",
            "479:ť",
            "490:т",
            "497:з",
            "500:zк“”„źżž",
            "552:э",
            "556:#$0123456789J_aceksvxyаесухё«»–¶áàâäåãçéèêëýăąćčęěśşš",
            "567:Г",
            "581:ч",
            "583:я",
            "584:+<=>^~×−",
            "604:нп",
            "610:К",
            "611:?FLTZbdghnopquТорñóòôöøúùûüßđğńňőůűŽ",
            "615:вийць",
            "618:б",
            "622:У",
            "626:З",
            "635:дл",
            "667:EPSVXYЕРХÉŞŠ",
            "669:Ё",
            "702:Л",
            "703:Ч",
            "709:ж",
            "711:Э",
            "712:Д",
            "719:БИЙПЬЯď",
            "722:&ABCDHKNRUАВНСÁÜÇČ",
            "729:ъ",
            "730:Ц",
            "740:м",
            "778:GOQwОÖĞ",
            "833:MМш",
            "844:щ",
            "854:Фыю",
            "870:Ъ",
            "875:ф",
            "889:%mæ",
            "904:Ж",
            "944:W",
            "975:@",
            "979:Ы",
            "1000:—…",
            "1005:Ш",
            "1019:Щ",
            "1031:Ю",
            "1115:№");

    private static final Map<Character, Integer> REGULAR_OF = read(REGULAR);
    private static final Map<Character, Integer> BOLD_OF = read(BOLD);

    /** The width of what is not listed: no letter of an alphabet is wider than 1,000, and no sign of Chinese. */
    private static final int WIDEST = 1000;

    private LetterWidths() {}

    private static Map<Character, Integer> read(List<String> table) {
        Map<Character, Integer> widths = new HashMap<>();
        for (String entry : table) {
            int colon = entry.indexOf(':');
            int width = Integer.parseInt(entry.substring(0, colon));
            entry.substring(colon + 1).chars().forEach(c -> widths.put((char) c, width));
        }
        return widths;
    }

    /** The width of a letter at size 1. */
    static double of(char letter, boolean bold) {
        return (bold ? BOLD_OF : REGULAR_OF).getOrDefault(letter, WIDEST) / 1000.0;
    }
}
