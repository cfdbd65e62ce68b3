package org.safeguarding.metrics.cells;

/**
 * Reads a page of a generation whose profiles have 58 bits, those of today's low part: each cell is one number, with the
 * day above the profile. Answers come from such a generation until another is built from its timelines.
 */
final class NarrowPageReader extends PageReader {

    static final int BITS = 58;

    private long cell;

    NarrowPageReader(byte[] bytes) {
        super(bytes);
    }

    @Override
    void read() {
        cell += number();
        moveTo(CellPage.group((int) (cell >>> BITS), 0), cell & (1L << BITS) - 1, signed(number()));
    }
}
