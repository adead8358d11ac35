package org.callover.kpi.text;

/** The letters of a word, prepared for comparison with those of another. */
record Spelling(String letters, long present) {

    Spelling(String letters) {
        this(letters, present(letters));
    }

    /** Which letters are in it, with one bit for all letters that have the same remainder. */
    private static long present(String letters) {
        long present = 0;
        for (int i = 0; i < letters.length(); i++) {
            present |= 1L << letters.charAt(i);
        }
        return present;
    }

    /**
     * The number of edits between two words, in which a swap of neighbours is one (optimal string alignment). If there
     * are more than the maximum, the result is any number above it.
     */
    int distance(Spelling other, int most) {
        int longer = Math.abs(letters.length() - other.letters.length());
        // One edit adds one letter and removes one letter at most.
        int unshared = (Long.bitCount(present ^ other.present) + 1) / 2;
        return longer > most || unshared > most ? most + 1 : aligned(letters, other.letters, most);
    }

    private static int aligned(String a, String b, int most) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (next(a, b, i, row, last, beforeLast) > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    /** Fills the row of the alignment for one more letter, and returns the fewest edits in this row and the last. */
    private static int next(String a, String b, int i, int[] row, int[] last, int[] beforeLast) {
        row[0] = i;
        int fewest = Math.min(i, last[0]);
        for (int j = 1; j <= b.length(); j++) {
            int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            row[j] = Math.min(last[j - 1] + same, Math.min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            fewest = Math.min(fewest, Math.min(row[j], last[j]));
        }
        return fewest;
    }
}
