package org.heartland.importers.table;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.heartland.text.NumberText;

/** Numbers of workbooks as they are stored, with all their digits; dates as days. */
final class StoredNumbers extends DataFormatter {
    StoredNumbers() {
        super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern, boolean from1904) {
        return of(value, format, pattern, from1904);
    }

    @Override
    public String formatRawCellContents(double value, int format, String pattern) {
        return of(value, format, pattern, false);
    }

    private static String of(double value, int format, String pattern, boolean from1904) {
        return DateUtil.isADateFormat(format, pattern) && DateUtil.isValidExcelDate(value)
                ? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
                : NumberText.exact(value);
    }
}
