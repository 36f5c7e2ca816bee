package org.heartland.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.property.Generator;
import org.heartland.property.Generators;

/** One way to turn a model against its reader: what is done, where, and with what. Numbers count round and round. */
record Hostility(How how, int at, int with) {
    enum How {
        ANOTHER_NUMBER,
        ANOTHER_NAME,
        ANOTHER_EQUATION,
        A_SNIPPET,
        A_LINE_ELSEWHERE,
        SOMETHING_HUGE
    }

    /** Something huge is rare, since it takes long. */
    static Generator<Hostility> any() {
        Generator<Integer> number = Generators.integers(0, 1 << 20);
        return choices -> new Hostility(
                How.values()[choices.weighted(20, 20, 20, 20, 10, 1)], number.next(choices), number.next(choices));
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_])\\d+(\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{2,}");
    private static final Pattern EQUATION =
            Pattern.compile("(?<=<eqn>)[^<]*(?=</eqn>)|(?<=is: )[^,}\n]+|(?<=start: )[^,}\n]+");

    private static final List<String> NUMBERS = List.of(
            "1e-300",
            "1e300",
            "1e999",
            "-1",
            "0",
            "0.0",
            "1e9",
            "1000000000",
            "2147483648",
            "NaN",
            "INF",
            "1e-7",
            "-0",
            "99999999999999999999",
            ".",
            "1e",
            "0x1p3",
            "1_000",
            "1,5",
            "3",
            "0.001",
            "100000");

    private static final List<String> EQUATIONS = List.of(
            "",
            "{}",
            "{",
            "x",
            "1/0",
            "0/0",
            "(",
            "TIME",
            "TIME(",
            "RANDOM(0,1)",
            "RANDOM(1)",
            "NORMAL(0, -1)",
            "POISSON(1e300)",
            "DELAY(TIME, 1e300)",
            "DELAY3(TIME, 0)",
            "DELAYN(TIME, 1, 1000)",
            "DELAYN(TIME, 1, 1001)",
            "SMTHN(TIME, 1, NAN)",
            "PREVIOUS(SELF, 0)",
            "x // 0 // x",
            "x' // 'x'",
            "7 MOD 2 * 3 MOD x",
            "std.isee.MAX(x, 1)",
            "HISTORY(x, TIME - 1e300)",
            "HISTORY(SELF, TIME)",
            "NORMAL(0, 1, 1, 5, 4)",
            "GAMMA(1e300, -1)",
            "BINOMIAL(9999, 0.5)",
            "BETA(1e-300, 1e-300)",
            "LOOKUPAREA(x, NAN, INF)",
            "ROOTN(-1, 0)",
            "PMT(-1, 1e300, 1)",
            "SIZE(SELF)",
            "SELF",
            "INIT(SELF)",
            "SUM(x[*])",
            "x[*]",
            "x[1, 2, 3]",
            "x[-1]",
            "x[1e10]",
            "TREND(0, 0)",
            "IF 1 THEN 2",
            "IF 1 THEN 2 ELSE 3",
            "1 2",
            "a.b.c",
            ".",
            ".x",
            "\"",
            "\"x\"",
            "\"\\q\"",
            "2^^3",
            "-+-+1",
            "NOT NOT 1",
            "1 = 1 = 1",
            "LOOKUP(x, 1)",
            "NPV(TIME, -1)",
            "FORCST(TIME, 0, 1e300)",
            "PULSE(1, 0, 0)",
            "PULSE(1, 0, 1e-300)",
            "STEP(1, NAN)",
            "RANK(1, 2)",
            "SIZE(1)",
            "MEAN()",
            "MAX()",
            "x'",
            "@1",
            "x[@1]",
            "1e308*10",
            "SIN(1e308)",
            "0^-1",
            "(-1)^0.5",
            "LN(0)",
            "5 MOD 0",
            "\u0000",
            "\ud83d\ude00",
            "&amp;",
            "]]>");

    private static final List<String> SNIPPETS = List.of(
            "<",
            ">",
            "&",
            "&lt;",
            "&x;",
            "&#0;",
            "&#xFFFF;",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x?>",
            "<a>",
            "</a>",
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ",",
            ": ",
            "\n",
            "\n  ",
            "\t",
            "- ",
            "#",
            "&a ",
            "*a",
            "!!made.of.File ",
            "|",
            "\u0000",
            "\ufeff",
            "\u2028",
            "\ud800",
            "xmlns:x=\"y\"",
            "<conveyor/>",
            "<queue/>",
            "<non_negative/>",
            "<module name=\"m\"/>",
            "<model name=\"m\"><variables><module name=\"m\"/></variables></model>",
            "<macro name=\"f\"><parm>x</parm><eqn>f(x)</eqn></macro>",
            "<macro name=\"f\"><parm>x</parm><eqn>g(x)</eqn></macro><macro name=\"g\"><parm>x</parm><eqn>f(x)</eqn></macro>",
            "<dim name=\"H\" size=\"2000000000\"/>",
            "<dim name=\"H\" size=\"-1\"/>",
            "<dim/>",
            "<element subscript=\"\"/>",
            "<gf><ypts>1</ypts></gf>",
            "<gf><xscale min=\"1\" max=\"0\"/><ypts>1,2</ypts></gf>",
            "<stock name=\"s\"><inflow>s</inflow></stock>",
            "<heartland:between low=\"1\" high=\"x\"/>",
            "\nmodels: {m: {modules: {m: {}}}}\n",
            "\nmodules: {m: {}}\n",
            "\nmacros: {f: {takes: [x], is: f(x)}}\n",
            "\ndimensions: {H: 2000000000}\n",
            ", over: [H, H]",
            ", range: []",
            ", x: []",
            ", y: []",
            ", between: []",
            ", each: {a: 1}",
            ", over: []",
            ", in: []",
            "\nunits: {a: {is: b}, b: {is: a}}\n");

    String done(String text) {
        return switch (how) {
            case ANOTHER_NUMBER -> replaced(text, NUMBER, NUMBERS.get(Math.floorMod(with, NUMBERS.size())));
            case ANOTHER_NAME -> replaced(text, NAME, one(text, NAME));
            case ANOTHER_EQUATION -> replaced(text, EQUATION, EQUATIONS.get(Math.floorMod(with, EQUATIONS.size())));
            case A_SNIPPET -> inserted(text, SNIPPETS.get(Math.floorMod(with, SNIPPETS.size())));
            case A_LINE_ELSEWHERE -> moved(text);
            case SOMETHING_HUGE -> huge(text);
        };
    }

    private String replaced(String text, Pattern what, String by) {
        List<int[]> found = found(text, what);
        if (found.isEmpty()) {
            return text;
        }
        int[] span = found.get(Math.floorMod(at, found.size()));
        return text.substring(0, span[0]) + by + text.substring(span[1]);
    }

    private String one(String text, Pattern what) {
        List<int[]> found = found(text, what);
        if (found.isEmpty()) {
            return "";
        }
        int[] span = found.get(Math.floorMod(with, found.size()));
        return text.substring(span[0], span[1]);
    }

    private static List<int[]> found(String text, Pattern what) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = what.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }

    private String inserted(String text, String what) {
        int place = Math.floorMod(at, text.length() + 1);
        return text.substring(0, place) + what + text.substring(place);
    }

    private String moved(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        lines.add(Math.floorMod(with, lines.size() + 1), lines.get(Math.floorMod(at, lines.size())));
        return String.join("\n", lines) + "\n";
    }

    /** Half of a megabyte and more. */
    private String huge(String text) {
        return switch (Math.floorMod(with, 14)) {
            case 0 -> replaced(text, EQUATION, "1" + "+1".repeat(500_000));
            case 1 -> replaced(text, EQUATION, "(".repeat(500_000));
            case 2 -> replaced(text, EQUATION, "-".repeat(100_000) + "1");
            case 3 -> replaced(text, EQUATION, "x".repeat(1_000_000));
            case 4 -> inserted(text, "<a>".repeat(5_000));
            case 5 -> inserted(text, "[".repeat(5_000));
            case 6 -> text.replaceFirst("<xmile", bomb() + "<xmile").replaceFirst("<eqn>", "<eqn>&i;");
            case 7 ->
                text.replaceFirst("<xmile", "<!DOCTYPE x [<!ENTITY i SYSTEM \"file:///etc/passwd\">]><xmile")
                        .replaceFirst("<eqn>", "<eqn>&i;");
            case 8 -> text.replaceFirst("<xmile", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><xmile");
            case 9 -> many(text, 200_000, "1");
            case 10 -> many(text, 20_000, "v%d + 1");
            case 11 -> text + "\na: &x [1]\n" + "b: [*x, *x]\n".repeat(1_000);
            case 12 -> replaced(text, NUMBER, "9".repeat(500_000));
            default -> replaced(text, EQUATION, "IF 1 THEN 2 ELSE ".repeat(20_000) + "3");
        };
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c <= 'i'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]>").toString();
    }

    /** As many variables more, each of which may need the one before it. */
    private static String many(String text, int count, String equation) {
        boolean xml = text.contains("<variables>");
        StringBuilder more = new StringBuilder(xml ? "<variables>" : "auxiliaries:\n");
        for (int i = 1; i <= count; i++) {
            String is = i == 1 ? "1" : equation.replace("%d", String.valueOf(i - 1));
            more.append(xml ? "<aux name=\"v" + i + "\"><eqn>" + is + "</eqn></aux>" : "  v" + i + ": " + is + "\n");
        }
        return text.replaceFirst(xml ? "<variables>" : "auxiliaries:\n", more.toString());
    }
}
