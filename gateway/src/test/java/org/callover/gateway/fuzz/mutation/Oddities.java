package org.callover.gateway.fuzz.mutation;

import java.util.List;
import java.util.Random;
import org.callover.gateway.fuzz.contract.Values;
import org.callover.gateway.fuzz.wire.Call;

/** Texts that no call expects. */
final class Oddities {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "1e999999999",
            "NaN",
            "0x10",
            "null",
            "true",
            "[]",
            "{}",
            "0000-00",
            "2021-13",
            "9999-12",
            "999999999-12",
            "-2021-01",
            "2021-12/2021-01",
            "0001-01/9999-12",
            "2021-Q9",
            "FY2021-99",
            "FY9999-00",
            "FY0000-01-Q4",
            "2021-1",
            "2021-12-01",
            "/",
            "2021-01/",
            "rolling-0",
            "rolling-99999999999",
            "rolling--1",
            "rolling-12.5",
            "rolling-",
            "years-earlier-99999999999",
            "years-earlier-0",
            "latest",
            "LATEST",
            "\u0131slington",
            "\u0130SLINGTON",
            "\u0399slington",
            "Isl\u0131ngton",
            "e\u0301\u0301\u0301\u0301",
            "\u202Eabc",
            "\u200B",
            "\uFEFF",
            "\uFFFD",
            "\uD83D\uDE80",
            "\u0663\u0664",
            "' OR 1=1--",
            "\"; DROP TABLE observation;--",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/x}",
            "#{7*7}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "..\\..\\x",
            "C:\\x",
            "file:///x",
            "%00",
            "%",
            "%zz",
            "%C0%AF",
            "\u0000",
            "a\u0000b",
            "\r\nX-Injected: yes",
            "\n",
            "\t",
            "\u0007",
            "\u001B[31m",
            "\u0085",
            "\u2028",
            "a,b,,c",
            ",",
            ",,,,",
            "*",
            ".*",
            "(a+)+$",
            "=1+1",
            "@SUM(1)",
            "+1",
            "a=b&c=d",
            ";",
            "|",
            "\\",
            "\"",
            "'",
            "`");

    private Oddities() {}

    /** An odd text, as the bytes of its UTF-8. */
    static String text(Random random) {
        if (random.nextInt(12) == 0) {
            return "x".repeat(1 << random.nextInt(13));
        }
        return Call.utf8(Values.one(TEXTS, random));
    }

    /** An odd text with everything escaped that a URI cannot hold as it is. */
    static String escaped(Random random) {
        if (random.nextInt(12) == 0) {
            // No UTF-8 at all: an overlong slash, half a letter, half a pair of surrogates.
            return Values.one(List.of("%C0%AF", "%E2%82", "%ED%A0%80", "%FF", "%F4%90%80%80"), random);
        }
        return Call.escaped(text(random));
    }

    /** A text with some bytes changed, dropped or put in. */
    static String noise(String text, Random random) {
        StringBuilder noisy = new StringBuilder(text);
        for (int change = random.nextInt(4); change >= 0 && !noisy.isEmpty(); change--) {
            int at = random.nextInt(noisy.length());
            switch (random.nextInt(4)) {
                case 0 -> noisy.setCharAt(at, (char) random.nextInt(256));
                case 1 -> noisy.deleteCharAt(at);
                case 2 -> noisy.insert(at, (char) random.nextInt(256));
                default -> noisy.insert(at, text(random));
            }
        }
        return noisy.toString();
    }
}
